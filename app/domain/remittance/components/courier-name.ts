/** A courier's account name as people read it: "india-post" is India Post. */
export function courierName(courier: string): string {
  return courier.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}
