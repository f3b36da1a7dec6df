using System.Diagnostics;
using System.Text.Json;
using Meldpunt.Triage;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Exports.Texts;

namespace IntakeWeb.Pages.Staff;

/// <summary>What a candidate changes, in sentences, beside how many reports that came in change by it.</summary>
internal sealed class CandidateChanges
{
    private const int MostRows = 200;

    private readonly PolicyDifference _difference;
    private readonly DifferenceSentences _sentences;
    private readonly CandidateModel _page;
    private readonly Dictionary<DifferenceRowPlace, long> _counts;

    public CandidateChanges(PolicyDifference difference, PastReportsSummary past, CandidateModel page)
    {
        (_difference, Past, _page, _sentences) = (difference, past, page, DifferenceSentences.Of(difference, page.Language));
        _counts = past.Rows.ToDictionary(row => row.Place, row => row.Count);
    }

    public PastReportsSummary Past { get; }

    /// <summary>From which route to which other one how much goes.</summary>
    public ValueList<Prose> Summary => _sentences.Summary;

    /// <summary>True where decisions and all else that counts stay the same.</summary>
    public bool IsNone => _difference.IsUnchanged;

    /// <summary>The tables that have rows.</summary>
    public IEnumerable<CandidateTable> Tables =>
        Enum.GetValues<DifferencePart>().Select(part => Of(part, TableOf(part))).Where(table => table.Rows.Count > 0);

    /// <summary>What differs apart from decisions.</summary>
    public IEnumerable<Prose> Others => _difference.OtherChanges.Where(change => change.Counts).Select(_sentences.Of);

    private DifferenceTable TableOf(DifferencePart part) => part switch
    {
        DifferencePart.Item => _difference.Item,
        DifferencePart.Report => _difference.Report,
        DifferencePart.Closed => _difference.Closed,
        _ => throw new UnreachableException(),
    };

    private CandidateTable Of(DifferencePart part, DifferenceTable table) => new(
        JsonNamingPolicy.CamelCase.ConvertName(part.ToString()),
        [.. table.Rows.Take(MostRows).Select((row, place) => Row(part, row, place + 1))],
        table.Rows.Count > MostRows || !table.CombinationsOmitted.IsZero);

    private CandidateRow Row(DifferencePart part, DifferenceRow row, int number) =>
        new(_sentences.Of(row), row.TakesAway, _counts.GetValueOrDefault(new() { Part = part, Number = number }), part == DifferencePart.Closed ? null : WhatIf(row.Witness));

    // The page tries one item.
    private string? WhatIf(Witness witness)
    {
        if (witness.Items.Count != 1) return null;
        IEnumerable<string> answers = witness.Items[0].Concat(witness.Report).Select(pair => $"{pair.Key}={pair.Value}");
        return $"/{_page.Language}/staff/what-if?{string.Join('&', answers.Append($"{WhatIfModel.PolicyName}={_page.Candidate!.Sha256}"))}";
    }
}
