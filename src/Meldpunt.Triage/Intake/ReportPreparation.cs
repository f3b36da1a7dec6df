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

/// <summary>A fact of the typed report together with the fact of that name in a vocabulary, which may lack it or some of its answers.</summary>
internal sealed class EnumFactBinding
{
    private readonly FactList _facts;
    private readonly string _fact;
    private readonly int _place;
    private readonly string[] _words;
    private readonly byte[] _values;

    /// <param name="facts">The vocabulary's facts.</param>
    /// <param name="fact">The fact's id.</param>
    /// <param name="answers">The type of its answers.</param>
    public EnumFactBinding(FactList facts, string fact, Type answers)
    {
        (_facts, _fact, _place, _words) = (facts, fact, facts.IndexOf(fact), AnswerNames.All(answers));
        _values = new byte[_words.Length];
        if (_place < 0) return;
        for (int i = 0; i < _words.Length; i++) _values[i] = (byte)(facts.AnswerIndex(_place, _words[i]) + 1);
    }

    /// <summary>Sets the fact's value; nothing for null. What type or vocabulary does not name throws <see cref="ArgumentException"/>.</summary>
    public void Set(Span<byte> values, int? answer)
    {
        if (answer is not { } given) return;
        byte value = (uint)given < (uint)_values.Length ? _values[given] : (byte)0;
        if (value == 0) value = Unknown(given);
        values[_place] = value;
    }

    private byte Unknown(int given)
    {
        if ((uint)given >= (uint)_words.Length) throw new ArgumentOutOfRangeException(_fact, "The type of this fact does not have this answer.");
        return FactLookup.Value(_facts, FactLookup.Place(_facts, _fact), _words[given]);
    }
}

/// <summary>Closes a report that nobody can be asked about any more ("Closing"): unanswered facts of its items get the answer that the policy says.</summary>
internal sealed class Closing
{
    private readonly byte[] _without;
    private readonly byte[] _withUrl;

    public Closing(Vocabulary vocabulary)
    {
        FactList facts = vocabulary.ItemFacts;
        _without = [.. facts.Select((fact, i) => ValueOf(facts, i, vocabulary.ClosingAnswer(fact, withAddress: false)))];
        _withUrl = [.. facts.Select((fact, i) => ValueOf(facts, i, vocabulary.ClosingAnswer(fact, withAddress: true)))];
    }

    public PreparedReport Close(PreparedReport report) => report with { Items = report.Items.Select(Close).ToValueList() };

    private PreparedItem Close(PreparedItem item)
    {
        byte[] fallback = item.Url is null ? _without : _withUrl;
        byte[] values = item.Answers.Values.ToArray();
        for (int fact = 0; fact < values.Length; fact++)
        {
            if (values[fact] == 0) values[fact] = fallback[fact];
        }

        return item with { Answers = new(item.Answers.Facts, values) };
    }

    private static byte ValueOf(FactList facts, int fact, string answer) => (byte)(facts.AnswerIndex(fact, answer) + 1);
}
