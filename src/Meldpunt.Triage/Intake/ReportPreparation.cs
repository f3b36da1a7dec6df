using Meldpunt.Triage.Reports;
using Meldpunt.Triage.Rules;
using Meldpunt.Triage.UrlEvidence;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Intake;

/// <summary>Prepares a typed report: its answers by name, then the evidence of its URLs.</summary>
internal sealed class ReportPreparation(Vocabulary vocabulary, EvidenceReading? evidence)
{
    private readonly TypedFact _immediateDanger = new(vocabulary.ReportFacts, "immediate-danger", typeof(YesNoDoubt));
    private readonly TypedFact _childConcern = new(vocabulary.ReportFacts, "child-concern", typeof(YesNoDoubt));
    private readonly TypedFact _anonymous = new(vocabulary.ReportFacts, "anonymous", typeof(YesNo));
    private readonly TypedFact _searched = new(vocabulary.ReportFacts, "searched", typeof(YesNo));
    private readonly TypedFact _shared = new(vocabulary.ReportFacts, "shared", typeof(YesNo));

    private readonly TypedFact _format = new(vocabulary.ItemFacts, "format", typeof(Format));
    private readonly TypedFact _rendering = new(vocabulary.ItemFacts, "rendering", typeof(Rendering));
    private readonly TypedFact _persons = new(vocabulary.ItemFacts, "persons", typeof(Persons));
    private readonly TypedFact _nature = new(vocabulary.ItemFacts, "nature", typeof(Nature));
    private readonly TypedFact _place = new(vocabulary.ItemFacts, "place", typeof(Place));
    private readonly TypedFact _link = new(vocabulary.ItemFacts, "link", typeof(Link));

    public PreparedReport Prepare(Report report)
    {
        byte[] values = new byte[vocabulary.ReportFacts.Count];
        _immediateDanger.Set(values, (int?)report.ImmediateDanger);
        _childConcern.Set(values, (int?)report.ChildConcern);
        _anonymous.Set(values, (int?)report.Anonymous);
        _searched.Set(values, (int?)report.Searched);
        _shared.Set(values, (int?)report.Shared);
        PreparedItem[] items = new PreparedItem[report.Items.Count];
        for (int i = 0; i < items.Length; i++) items[i] = Prepare(Item(report, i));
        return new(ValueLists.Own(items), new(vocabulary.ReportFacts, values)) { Id = report.Id };
    }

    /// <summary>An item of a report; null in its place, which only a caller without nullable types gives, throws <see cref="ArgumentException"/>.</summary>
    public static ReportItem Item(Report report, int item) =>
        report.Items[item] ?? throw new ArgumentException($"$.items[{item.ToString(provider: null)}]: expected an item, not null", nameof(report));

    public PreparedItem Prepare(Answers item, string? url)
    {
        if (url is null) return new(item);
        byte[] values = item.Values.ToArray();
        UrlFinding? finding = Evidence(url, values);
        return new(new(item.Facts, values), finding);
    }

    private PreparedItem Prepare(ReportItem item)
    {
        byte[] values = new byte[vocabulary.ItemFacts.Count];
        _format.Set(values, (int?)item.Format);
        _rendering.Set(values, (int?)item.Rendering);
        _persons.Set(values, (int?)item.Persons);
        _nature.Set(values, (int?)item.Nature);
        _place.Set(values, (int?)item.Place);
        _link.Set(values, (int?)item.Link);
        UrlFinding? finding = item.Url is null ? null : Evidence(item.Url, values);
        return new(new(vocabulary.ItemFacts, values), finding);
    }

    // A blank one counts as not given, whether or not URLs are read.
    private UrlFinding? Evidence(string url, byte[] values) =>
        evidence is not null ? evidence.Apply(url, values)
            : UrlReader.Read(url).Kind == EvidenceKind.None ? null
            : throw new ArgumentException("This policy reads no URLs: its document has no 'evidence' that maps them to answers.", nameof(url));
}
