// Next as it comes: nothing is turned off or on.
export default {};
