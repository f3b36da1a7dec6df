using Meldpunt.Triage.Policies;
using Meldpunt.Triage.UrlEvidence;

namespace Meldpunt.Triage;

/// <summary>Prepares typed reports for one policy: their answers by name, then the evidence of their URLs. An engine hands it to <see cref="ITypedReport"/>.</summary>
public sealed class ReportPreparation
{
    private readonly Vocabulary _vocabulary;
    private readonly Func<EvidenceReading?> _evidence;
    private FactBinding? _ofReport;
    private FactBinding? _ofItem;

    // The evidence is asked for when the first URL comes.
    internal ReportPreparation(Vocabulary vocabulary, Func<EvidenceReading?> evidence) => (_vocabulary, _evidence) = (vocabulary, evidence);

    /// <summary>Prepares a report.</summary>
    /// <typeparam name="TReport">The type of reports.</typeparam>
    /// <typeparam name="TItem">The type of items.</typeparam>
    /// <param name="types">How they hold answers.</param>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentException">The report answers a fact that the policy does not have, or has a URL, and the policy reads none.</exception>
    public PreparedReport Prepare<TReport, TItem>(ReportTypes<TReport, TItem> types, TReport report)
        where TReport : class
        where TItem : class
    {
        ArgumentNullException.ThrowIfNull(types);
        ArgumentNullException.ThrowIfNull(report);
        // Two threads may both make one, or have types of several policies: each has one for its own facts.
        FactBinding ofReport = FactBinding.For(ref _ofReport, types.ReportFacts, _vocabulary.ReportFacts);
        FactBinding ofItem = FactBinding.For(ref _ofItem, types.ItemFacts, _vocabulary.ItemFacts);
        byte[] values = new byte[types.ReportFacts.Count];
        types.ReadReport(report, values);
        Answers answers = ofReport.Apply(values);
        ValueList<TItem> typed = types.ItemsOf(report);
        PreparedItem[] items = new PreparedItem[typed.Count];
        values = new byte[types.ItemFacts.Count];
        for (int i = 0; i < items.Length; i++)
        {
            TItem item = typed[i] ?? ReportTypes<TReport, TItem>.Expect(null, i, nameof(report));
            types.ReadItem(item, values);
            items[i] = Prepare(ofItem.Apply(values), types.LinkOf(item));
        }

        return new() { Items = ValueLists.Own(items), Answers = answers, Id = types.IdOf(report) };
    }

    /// <summary>Prepares an item that stands alone.</summary>
    /// <typeparam name="TReport">The type of reports.</typeparam>
    /// <typeparam name="TItem">The type of items.</typeparam>
    /// <param name="types">How they hold answers.</param>
    /// <param name="item">The item.</param>
    /// <exception cref="ArgumentException">The item answers a fact that the policy does not have, or has a URL, and the policy reads none.</exception>
    public PreparedItem Prepare<TReport, TItem>(ReportTypes<TReport, TItem> types, TItem item)
        where TReport : class
        where TItem : class
    {
        ArgumentNullException.ThrowIfNull(types);
        ArgumentNullException.ThrowIfNull(item);
        byte[] values = new byte[types.ItemFacts.Count];
        types.ReadItem(item, values);
        return Prepare(FactBinding.For(ref _ofItem, types.ItemFacts, _vocabulary.ItemFacts).Apply(values), types.LinkOf(item));
    }

    internal PreparedItem Prepare(Answers item, string? url)
    {
        if (url is null) return new() { Answers = item };
        byte[] values = item.Values.ToArray();
        UrlFinding? finding = Evidence(url, values);
        return new() { Answers = new(item.Facts, values), Url = finding };
    }

    // A blank one counts as not given, whether or not URLs are read.
    private UrlFinding? Evidence(string url, byte[] values) =>
        _evidence() is { } evidence ? evidence.Apply(url, values)
            : UrlReader.Read(url).Kind == EvidenceKind.None ? null
            : throw new ArgumentException("This policy reads no URLs: its document has no 'evidence' that maps them to answers.", nameof(url));
}

/// <summary>Puts answers to the facts of a type in a policy's vocabulary, which may lack some of them or have them in another order.</summary>
internal sealed class FactBinding
{
    private readonly FactList _from;
    private readonly FactList _to;
    private readonly int[] _places;
    private readonly byte[][] _values;

    private FactBinding(FactList from, FactList to)
    {
        (_from, _to, _places, _values) = (from, to, new int[from.Count], new byte[from.Count][]);
        for (int fact = 0; fact < _places.Length; fact++)
        {
            ValueList<string> answers = from[fact].Answers;
            _places[fact] = to.IndexOf(from[fact].Id);
            _values[fact] = new byte[answers.Count];
            for (int answer = 0; answer < answers.Count && _places[fact] >= 0; answer++) _values[fact][answer] = (byte)(to.AnswerIndex(_places[fact], answers[answer]) + 1);
        }
    }

    public static FactBinding For(ref FactBinding? kept, FactList from, FactList to) =>
        kept is { } made && ReferenceEquals(made._from, from) ? made : kept = new(from, to);

    /// <summary>The answers in the vocabulary; what it lacks throws <see cref="ArgumentException"/>, which names the nearest.</summary>
    public Answers Apply(byte[] values)
    {
        byte[] translated = new byte[_to.Count];
        for (int fact = 0; fact < values.Length; fact++)
        {
            if (values[fact] == 0) continue;
            byte[] known = _values[fact];
            byte value = values[fact] <= known.Length ? known[values[fact] - 1] : (byte)0;
            if (value == 0) value = Unknown(fact, values[fact] - 1);
            translated[_places[fact]] = value;
        }

        return new(_to, translated);
    }

    private byte Unknown(int fact, int answer) =>
        answer < _from[fact].Answers.Count ? FactLookup.Value(_to, FactLookup.Place(_to, _from[fact].Id), _from[fact].Answers[answer])
            : throw new ArgumentOutOfRangeException(_from[fact].Id, "The type of this fact does not have this answer.");
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

    /// <summary>Closes the answers about one item.</summary>
    public void Close(Span<byte> values, UrlFinding? url)
    {
        byte[] fallback = url is null ? _without : _withUrl;
        for (int fact = 0; fact < values.Length; fact++)
        {
            if (values[fact] == 0) values[fact] = fallback[fact];
        }
    }

    private PreparedItem Close(PreparedItem item)
    {
        byte[] values = item.Answers.Values.ToArray();
        Close(values, item.Url);
        return item with { Answers = new(item.Answers.Facts, values) };
    }

    private static byte ValueOf(FactList facts, int fact, string answer) => (byte)(facts.AnswerIndex(fact, answer) + 1);
}
