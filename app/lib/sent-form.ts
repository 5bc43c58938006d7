/** The fields a form was sent with. A body that is no form has none, and the form's own checks then say what is missing. */
export async function sentForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    return new FormData();
  }
}
