using Meldpunt.Triage.Exports;

namespace IntakeWeb.Pages.Staff;

/// <summary>What a candidate changes for items, for reports, or at closing.</summary>
/// <param name="Part">Which: <c>item</c>, <c>report</c> or <c>closed</c>.</param>
/// <param name="Rows">The rows.</param>
/// <param name="IsCut">True where there is more than the rows show.</param>
internal sealed record CandidateTable(string Part, IReadOnlyList<CandidateRow> Rows, bool IsCut);

/// <summary>A row of what a candidate changes.</summary>
/// <param name="Said">The row in sentences.</param>
/// <param name="TakesAway">True where it takes something from the analysts.</param>
/// <param name="Reports">How many reports that came in change by it.</param>
/// <param name="WhatIf">The page that tries an example by both policies; null for none.</param>
internal sealed record CandidateRow(RowSentences Said, bool TakesAway, long Reports, string? WhatIf);
