import ipaddr from 'ipaddr.js';

/** Azure's machines reach their host and its metadata under it; it looks public and is not. */
const azureHost = '168.63.129.16';

/**
 * Whether an IP address is out on the internet: not loopback, private, link-local, shared (CGNAT), multicast, reserved
 * or a way to write an IPv4 address in IPv6 (mapped, compatible, NAT64, 6to4, Teredo).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // An IPv4-mapped address is judged as the IPv4 address it stands for.
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast' || parsed.toString() === azureHost) return false;
  // 2000::/3 is all that is given out as global unicast (RFC 4291); what is beyond is unassigned.
  return parsed.kind() === 'ipv4' || parsed.match(ipaddr.parseCIDR('2000::/3'));
}
