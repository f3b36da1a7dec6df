using Meldpunt.Triage.Policies;
using Meldpunt.Triage.UrlEvidence;

namespace Meldpunt.Triage;

/// <summary>Prepares a typed report: its answers by name, then the evidence of its URLs.</summary>
internal sealed class ReportPreparation(Vocabulary vocabulary, EvidenceReading? evidence)
{
    private readonly EnumFactBinding _immediateDanger = new(vocabulary.ReportFacts, "immediate-danger", typeof(YesNoDoubt));
    private readonly EnumFactBinding _childConcern = new(vocabulary.ReportFacts, "child-concern", typeof(YesNoDoubt));
    private readonly EnumFactBinding _anonymous = new(vocabulary.ReportFacts, "anonymous", typeof(YesNo));
    private readonly EnumFactBinding _searched = new(vocabulary.ReportFacts, "searched", typeof(YesNo));
    private readonly EnumFactBinding _shared = new(vocabulary.ReportFacts, "shared", typeof(YesNo));

    private readonly EnumFactBinding _format = new(vocabulary.ItemFacts, "format", typeof(Format));
    private readonly EnumFactBinding _rendering = new(vocabulary.ItemFacts, "rendering", typeof(Rendering));
    private readonly EnumFactBinding _persons = new(vocabulary.ItemFacts, "persons", typeof(Persons));
    private readonly EnumFactBinding _nature = new(vocabulary.ItemFacts, "nature", typeof(Nature));
    private readonly EnumFactBinding _place = new(vocabulary.ItemFacts, "place", typeof(Place));
    private readonly EnumFactBinding _link = new(vocabulary.ItemFacts, "link", typeof(Link));

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
        return new() { Items = ValueLists.Own(items), Answers = new(vocabulary.ReportFacts, values), Id = report.Id };
    }

    /// <summary>An item of a report; null in its place, which only a caller without nullable types gives, throws <see cref="ArgumentException"/>.</summary>
    public static ReportItem Item(Report report, int item) =>
        report.Items[item] ?? throw new ArgumentException($"$.items[{item.ToString(provider: null)}]: expected an item, not null", nameof(report));

    public PreparedItem Prepare(Answers item, string? url)
    {
        if (url is null) return new() { Answers = item };
        byte[] values = item.Values.ToArray();
        UrlFinding? finding = Evidence(url, values);
        return new() { Answers = new(item.Facts, values), Url = finding };
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
        return new() { Answers = new(vocabulary.ItemFacts, values), Url = finding };
    }

    // A blank one counts as not given, whether or not URLs are read.
    private UrlFinding? Evidence(string url, byte[] values) =>
        evidence is not null ? evidence.Apply(url, values)
            : UrlReader.Read(url).Kind == EvidenceKind.None ? null
            : throw new ArgumentException("This policy reads no URLs: its document has no 'evidence' that maps them to answers.", nameof(url));
}
