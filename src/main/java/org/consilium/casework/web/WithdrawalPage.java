package org.consilium.casework.web;

import org.consilium.kernel.CaseNumber;
import org.consilium.shell.Problems;

/** What it means to take a request back, and the form that does it. */
public record WithdrawalPage(CaseNumber number, Problems problems) {}
