/**
 * Files on their way in over a network that comes and goes: begun, carried on, finished or
 * forgotten.
 */
@NullMarked
package org.consilium.records.upload;

import org.jspecify.annotations.NullMarked;
