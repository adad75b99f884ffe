import { expect, it } from 'vitest';
import { isPublicAddress } from './public-address.ts';

it.each(['8.8.8.8', '1.1.1.1', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '::ffff:8.8.8.8'])(
  '%s is public',
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

it.each([
  ['this host', '0.0.0.0'],
  ['loopback', '127.0.0.1'],
  ['loopback', '127.255.0.9'],
  ['private', '10.1.2.3'],
  ['private', '172.16.0.1'],
  ['private', '192.168.1.1'],
  ['shared (CGNAT)', '100.64.0.1'],
  ['link-local (cloud metadata)', '169.254.169.254'],
  ['cloud metadata (Azure)', '168.63.129.16'],
  ['cloud metadata (Azure), mapped', '::ffff:168.63.129.16'],
  ['cloud metadata (Oracle)', '192.0.0.192'],
  ['cloud metadata (Alibaba)', '100.100.100.200'],
  ['cloud metadata (AWS)', 'fd00:ec2::254'],
  ['documentation', '192.0.2.1'],
  ['benchmarks', '198.18.0.1'],
  ['multicast', '224.0.0.1'],
  ['reserved', '240.0.0.1'],
  ['broadcast', '255.255.255.255'],
  ['unspecified', '::'],
  ['loopback', '::1'],
  ['mapped', '::ffff:127.0.0.1'],
  ['mapped', '::ffff:a9fe:a9fe'],
  ['compatible', '::10.0.0.1'],
  ['NAT64', '64:ff9b::7f00:1'],
  ['6to4', '2002:7f00:1::'],
  ['Teredo', '2001::1'],
  ['unique local', 'fd00::1'],
  ['link-local', 'fe80::1'],
  ['link-local with a zone', 'fe80::1%lo'],
  ['site-local', 'fec0::1'],
  ['multicast', 'ff02::1'],
  ['documentation', '2001:db8::1'],
  ['unassigned', '4000::1'],
  ['not an address', 'localhost'],
])('%s %s is not public', (_, address) => {
  expect(isPublicAddress(address)).toBe(false);
});
