/**
 * The course of an illness as its papers tell it: laboratory trends, what happened when, and sizes
 * of lesions from scan to scan. Pure functions over reports; every line keeps its sources.
 */
@NullMarked
package org.consilium.evidence.course;

import org.jspecify.annotations.NullMarked;
