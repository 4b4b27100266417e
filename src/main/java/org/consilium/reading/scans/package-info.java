/**
 * What radiologists and endoscopists write, and which treatment a paper says was given: region,
 * lesions and their sizes, categories, impression; operations, drugs, radiation.
 */
@NullMarked
package org.consilium.reading.scans;

import org.jspecify.annotations.NullMarked;
