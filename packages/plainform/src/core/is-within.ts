/**
 * Whether a name is that of a group, or of something in it: `address`, `address.city`, `address[0]`. Every name is within
 * the form itself, whose name is `""`.
 */
export function isWithin(group: string, name: string): boolean {
  return !group || (name.startsWith(group) && /^($|[.[])/.test(name.slice(group.length)));
}
