using System.Buffers;
using System.Runtime.CompilerServices;
using Meldpunt.Triage.Evaluation;
using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage;

/// <summary>Decides lines that <see cref="PlainReportReader"/> reads, and puts their answers together from pieces that were made before, without objects.</summary>
internal sealed class PlainLines
{
    private readonly PolicyTables _tables;
    private readonly PolicyVersion _version;
    private readonly PlainReportReader _reader;
    private readonly Closing? _closing;
    private readonly ExplanationCache? _explanations;
    private readonly CodesWriter? _codes;
    private readonly bool _labels;
    private readonly WrittenAnswers _facts;
    private readonly ConditionalWeakTable<ReportOutcome, WrittenEnd> _ends = [];
    private readonly DenseCache<WrittenItem> _items;
    private Work? _spare;

    private PlainLines(PolicyTables tables, PolicyVersion version, PlainReportReader reader, bool close, ExplanationCache? explanations, CodesWriter? codes, bool labels)
    {
        (_tables, _version, _reader, _explanations, _codes, _labels) = (tables, version, reader, explanations, codes, labels);
        _closing = close ? new(tables.Vocabulary) : null;
        _facts = JsonFragmentCache.Get(tables.Vocabulary.ItemFacts);
        _items = new(tables.Vocabulary.ItemFacts.NumberedFew);
    }

    /// <summary>Null for a policy whose answers have no numbers.</summary>
    public static PlainLines? For(PolicyTables tables, PolicyVersion version, bool close, ExplanationCache? explanations, CodesWriter? codes, bool labels) =>
        PlainReportReader.For(tables.Vocabulary, EvidenceReading.For(tables.Vocabulary.ItemFacts, tables.Evidence)) is { } reader
            ? new(tables, version, reader, close, explanations, codes, labels)
            : null;

    /// <summary>Decides a line and writes its answer, with a line end.</summary>
    /// <returns>The route; null for a line that others must read, of which nothing is written.</returns>
    public string? TryDecide(ReadOnlySpan<byte> line, IBufferWriter<byte> output)
    {
        Work work = Interlocked.Exchange(ref _spare, null) ?? new(_tables.Vocabulary);
        string? route = _reader.TryRead(line, _closing, work.Report) ? Decide(line, work, output) : null;
        Volatile.Write(ref _spare, work);
        return route;
    }

    private string Decide(ReadOnlySpan<byte> line, Work work, IBufferWriter<byte> output)
    {
        PlainReport report = work.Report;
        Span<WrittenItem> items = work.RoomForItems();
        ulong summary = 0;
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = Decide(report.NumberOf(i), report.ValuesOf(i));
            summary |= items[i].Bits;
        }

        ReportOutcome outcome = _tables.Reports.Decide(summary, report.Number, report.Values);
        JsonPieces json = new(output);
        json.Add((byte)'{');
        if (report.Id is { } id)
        {
            json.Add("\"id\":\""u8);
            json.Add(line[id]);
            json.Add("\","u8);
        }

        WrittenEnd end = _ends.TryGetValue(outcome, out WrittenEnd? known) ? known : _ends.GetValue(outcome, made => new(made, _version, _labels));
        json.Add(end.Start);
        for (int i = 0; i < items.Length; i++) WriteItem(ref json, report, items[i], i);
        json.Add(end.BehindItems);
        WriteQuestions(ref json, items, end);
        json.Add(end.BehindQuestions);
        if (_codes is not null) WriteCodes(ref json, items, outcome);
        json.Add("}\n"u8);
        json.Flush();
        return outcome.Route;
    }

    private WrittenItem Decide(int number, ReadOnlySpan<byte> values) => _items.Find(number) ?? _items.Keep(number, new(_tables.Items.Decide(number, values)));

    private void WriteItem(ref JsonPieces json, PlainReport report, WrittenItem item, int place)
    {
        json.Add(place == 0 ? "{"u8 : ",{"u8);
        ReadOnlySpan<byte> values = report.ValuesOf(place);
        (int number, UrlFinding? url) = (report.NumberOf(place), report.UrlOf(place));
        DecisionWriter.WriteItem(ref json, item.Written, _facts, number, values, url);
        if (_explanations is not null) json.Add(_explanations.Get(item.Outcome, number, values, url));
        _codes?.Write(ref json, item.Outcome);
        json.Add((byte)'}');
    }

    private static void WriteQuestions(ref JsonPieces json, ReadOnlySpan<WrittenItem> items, WrittenEnd end)
    {
        if (!end.AsksOfItems || items.IsEmpty)
        {
            json.Add(end.WithoutItems);
            return;
        }

        bool isFirst = end.BeforeItems.Length == 0;
        json.Add(end.BeforeItems);
        for (int i = 0; i < items.Length; i++) items[i].Written.Ask(ref json, i, ref isFirst);
        if (!isFirst && end.AfterItems.Length > 0) json.Add((byte)',');
        json.Add(end.AfterItems);
    }

    // Codes are asked for rarely: those of a report are put together each time.
    private void WriteCodes(ref JsonPieces json, ReadOnlySpan<WrittenItem> items, ReportOutcome outcome)
    {
        ItemOutcome[] outcomes = new ItemOutcome[items.Length];
        for (int i = 0; i < outcomes.Length; i++) outcomes[i] = items[i].Outcome;
        _codes!.Write(ref json, outcomes, outcome.Route);
    }

    // What becomes of an item, and what is written of that.
    private sealed class WrittenItem(CachedOutcome decided)
    {
        public ItemOutcome Outcome => decided.Outcome;

        public ulong Bits => decided.Bits;

        public WrittenOutcome Written { get; } = JsonFragmentCache.Get(decided.Outcome);
    }

    // What one line needs, and the next again.
    private sealed class Work(Vocabulary vocabulary)
    {
        private WrittenItem[] _items = [];

        public PlainReport Report { get; } = new(vocabulary);

        public Span<WrittenItem> RoomForItems()
        {
            if (_items.Length < Report.Count) _items = new WrittenItem[Report.Count];
            return _items.AsSpan(0, Report.Count);
        }
    }
}
