/** What is wrong with a parameter, as WordPress's own schema check says it. */
export type ParameterFault = { code: string; message: string };

/** An error as WordPress's REST API answers it: `{code, message, data: {status}}`. The sentences are WordPress's own. */
export class WpError extends Error {
  override readonly name = 'WpError';
  readonly code: string;
  readonly status: number;
  readonly faults: ReadonlyMap<string, ParameterFault> | undefined;
  constructor(code: string, message: string, status: number, faults?: ReadonlyMap<string, ParameterFault>) {
    super(message);
    this.code = code;
    this.status = status;
    this.faults = faults;
  }
}

export function invalidParameters(faults: ReadonlyMap<string, ParameterFault>): WpError {
  const names = [...faults.keys()].join(', ');
  return new WpError('rest_invalid_param', `Invalid parameter(s): ${names}`, 400, faults);
}

export const noRoute = () =>
  new WpError('rest_no_route', 'No route was found matching the URL and request method.', 404);
export const pageTooHigh = (kind: 'post' | 'search') =>
  new WpError(
    `rest_${kind}_invalid_page_number`,
    'The page number requested is larger than the number of pages available.',
    400,
  );
export const noPost = () => new WpError('rest_post_invalid_id', 'Invalid post ID.', 404);
/** WordPress has no withdrawn posts: the code says what became of it. */
export const gonePost = () => new WpError('rest_post_gone', 'The post has been withdrawn.', 410);
export const noTerm = () => new WpError('rest_term_invalid', 'Term does not exist.', 404);
export const noUser = () => new WpError('rest_user_invalid_id', 'Invalid user ID.', 404);
export const noComment = () => new WpError('rest_comment_invalid_id', 'Invalid comment ID.', 404);
export const notLoggedIn = () => new WpError('rest_not_logged_in', 'You are not currently logged in.', 401);
export const forbiddenContext = () =>
  new WpError('rest_forbidden_context', 'Sorry, you are not allowed to edit posts in this post type.', 401);

/** The body of the answer. */
export function errorBody({ code, message, status, faults }: WpError): object {
  if (!faults) return { code, message, data: { status } };
  const params = Object.fromEntries([...faults].map(([name, fault]) => [name, fault.message]));
  const details = Object.fromEntries([...faults].map(([name, fault]) => [name, { ...fault, data: null }]));
  return { code, message, data: { status, params, details } };
}
