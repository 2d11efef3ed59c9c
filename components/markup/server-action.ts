const serverReference = Symbol.for('react.server.reference');

/** Whether it is a function that forms post to. */
function isServerAction(value: unknown): value is { $$id: string; $$bound: unknown } {
  return typeof value === 'function' && '$$typeof' in value && value.$$typeof === serverReference;
}

/** How a form without script reaches a server action: its attributes, and the hidden field that names the action. */
export type ActionForm = { attributes: Readonly<Record<string, string>>; field: string };

/**
 * What React writes for `<form action={action}>`: a POST of multipart to the page's own address, with the action's id in
 * the name of a field. @throws Error for a function that is no server action, or one that has arguments of its own
 */
export function actionForm(action: unknown): ActionForm {
  if (!isServerAction(action) || action.$$bound) {
    throw new Error('A form of a finished page posts to a server action without bound arguments');
  }
  return {
    attributes: { encType: 'multipart/form-data', method: 'POST' },
    field: `<input type="hidden" name="$ACTION_ID_${action.$$id}"/>`,
  };
}
