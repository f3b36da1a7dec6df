using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage;

/// <summary>Reads one report from a line of JSON, in any vocabulary, ready to be decided.</summary>
internal sealed class ReportReader
{
    private readonly ReadValue<PreparedReport> _read;

    public ReportReader(Vocabulary vocabulary, EvidenceReading? evidence)
    {
        ReportJson<PreparedReport, PreparedItem> json = new(
            vocabulary.ReportFacts,
            vocabulary.ItemFacts,
            evidence is null ? null : vocabulary.ItemFacts[evidence.LinkFact].Id,
            (values, url) =>
            {
                // It changes the values, so it goes first.
                UrlFinding? finding = url is null ? null : evidence!.Apply(url, values);
                return new() { Answers = new(vocabulary.ItemFacts, values), Url = finding };
            },
            (id, items, values) => new() { Items = items, Answers = new(vocabulary.ReportFacts, values), Id = id });
        _read = json.Read;
    }

    public ReportReading Read(ReadOnlySpan<byte> utf8)
    {
        JsonFaults faults = new();
        PreparedReport? report = null;
        if (utf8.Length > ReportLimits.LineBytes) faults.Add("the line is longer than 1 MiB");
        else report = WholeJson.Read(utf8, faults, _read);
        return faults.Any ? new() { Faults = faults.ToValueList() } : new() { Report = report };
    }
}
