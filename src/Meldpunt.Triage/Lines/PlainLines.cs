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
    private readonly ConditionalWeakTable<ReportOutcome, WrittenEnd> _endsOf = [];
    private readonly DenseCache<WrittenEnd> _ends;
    private readonly DenseCache<WrittenItem> _items;

    private PlainLines(PolicyTables tables, PolicyVersion version, PlainReportReader reader, bool close, ExplanationCache? explanations, CodesWriter? codes, bool labels)
    {
        (_tables, _version, _reader, _explanations, _codes, _labels) = (tables, version, reader, explanations, codes, labels);
        _closing = close ? new(tables.Vocabulary) : null;
        _facts = JsonFragmentCache.Get(tables.Vocabulary.ItemFacts);
        _items = new(tables.Vocabulary.ItemFacts.NumberedFew);
        _ends = new(tables.Reports.Numbered);
    }

    /// <summary>Null for a policy whose answers have no numbers.</summary>
    public static PlainLines? For(PolicyTables tables, PolicyVersion version, bool close, ExplanationCache? explanations, CodesWriter? codes, bool labels) =>
        PlainReportReader.For(tables.Vocabulary, EvidenceReading.For(tables.Vocabulary.ItemFacts, tables.Evidence)) is { } reader
            ? new(tables, version, reader, close, explanations, codes, labels)
            : null;

    /// <summary>Room for one line, and then for the next; one thread at a time may use it.</summary>
    public Room NewRoom() => new(_tables.Vocabulary);

    /// <summary>Decides a line and writes its answer, with a line end.</summary>
    /// <returns>The route; null for a line that others must read, of which nothing is written.</returns>
    public string? TryDecide(ReadOnlySpan<byte> line, Room room, IBufferWriter<byte> output) =>
        _reader.TryRead(line, _closing, room.Report) ? Decide(line, room, output) : null;

    private string Decide(ReadOnlySpan<byte> line, Room room, IBufferWriter<byte> output)
    {
        PlainReport report = room.Report;
        Span<WrittenItem> items = room.ForItems();
        ulong summary = 0;
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = Decide(report.NumberOf(i), report.ValuesOf(i));
            summary |= items[i].Bits;
        }

        int number = _tables.Reports.NumberOf(summary, report.Number);
        WrittenEnd end = _ends.Find(number) ?? _ends.Keep(number, EndOf(_tables.Reports.Decide(summary, report.Values)));
        JsonPieces json = new(output);
        json.Add((byte)'{');
        if (report.Id is { } id)
        {
            json.Add("\"id\":\""u8);
            json.Add(line[id]);
            json.Add("\","u8);
        }

        json.Add(end.Start);
        for (int i = 0; i < items.Length; i++) WriteItem(ref json, report, items[i], i);
        json.Add(end.BehindItems);
        WriteQuestions(ref json, items, end);
        json.Add(end.BehindQuestions);
        if (_codes is not null) WriteCodes(ref json, items, end.Route);
        json.Add("}\n"u8);
        json.Flush();
        return end.Route;
    }

    private WrittenItem Decide(int number, ReadOnlySpan<byte> values) =>
        _items.Find(number) ?? _items.Keep(number, new(number, _tables.Items.Decide(number, values), _facts.Get(number, values)));

    private WrittenEnd EndOf(ReportOutcome outcome) =>
        _endsOf.TryGetValue(outcome, out WrittenEnd? known) ? known : _endsOf.GetValue(outcome, made => new(made, _version, _labels));

    private void WriteItem(ref JsonPieces json, PlainReport report, WrittenItem item, int place)
    {
        json.Add(place == 0 ? "{"u8 : ",{"u8);
        UrlFinding? url = report.UrlOf(place);
        DecisionWriter.WriteItem(ref json, item.Properties, item.Facts, url);
        if (_explanations is not null) json.Add(_explanations.Get(item.Outcome, item.Number, report.ValuesOf(place), url));
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
        for (int i = 0; i < items.Length; i++) items[i].Ask(ref json, i, ref isFirst);
        if (!isFirst && end.AfterItems.Length > 0) json.Add((byte)',');
        json.Add(end.AfterItems);
    }

    // Codes are asked for rarely: those of a report are put together each time.
    private void WriteCodes(ref JsonPieces json, ReadOnlySpan<WrittenItem> items, string route)
    {
        ItemOutcome[] outcomes = new ItemOutcome[items.Length];
        for (int i = 0; i < outcomes.Length; i++) outcomes[i] = items[i].Outcome;
        _codes!.Write(ref json, outcomes, route);
    }

    /// <summary>What becomes of an item, and what is written of that: all that is read for a line is one step away.</summary>
    internal sealed class WrittenItem(int number, CachedOutcome decided, byte[] facts)
    {
        private readonly WrittenOutcome _outcome = JsonFragmentCache.Get(decided.Outcome);

        public int Number { get; } = number;

        public ItemOutcome Outcome { get; } = decided.Outcome;

        public ulong Bits { get; } = decided.Bits;

        public byte[] Properties { get; } = JsonFragmentCache.Get(decided.Outcome).Properties;

        public byte[] Facts { get; } = facts;

        public void Ask(ref JsonPieces json, int place, ref bool isFirst) => _outcome.Ask(ref json, place, ref isFirst);
    }

    /// <summary>Room for a line.</summary>
    internal sealed class Room(Vocabulary vocabulary)
    {
        private WrittenItem[] _items = [];

        public PlainReport Report { get; } = new(vocabulary);

        public Span<WrittenItem> ForItems()
        {
            if (_items.Length < Report.Count) _items = new WrittenItem[Report.Count];
            return _items.AsSpan(0, Report.Count);
        }
    }
}
