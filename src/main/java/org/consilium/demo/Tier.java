package org.consilium.demo;

/**
 * Where a centre stands in the network: hubs do everything, further spokes mostly register and
 * scan.
 */
enum Tier {
    HUB,
    SPOKE,
    FURTHER_SPOKE
}
