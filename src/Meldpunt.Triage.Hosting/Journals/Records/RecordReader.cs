using System.Globalization;
using System.Text.Json;

namespace Meldpunt.Triage.Hosting.Journals.Records;

/// <summary>
/// Reads of a line what is needed to decide again: time, answers, and the policy. The rest of the recorded decision is
/// only gone past; <see cref="OutcomeReader"/> reads it.
/// </summary>
/// <param name="engine">Whose facts are used; null to take facts of any name, and give no answers.</param>
internal sealed class RecordReader(TriageEngine? engine)
{
    private const string Facts = "$.facts";
    private const string Decision = "$.decision";
    private const int LongestWord = 1_000;

    private readonly FactNames? _report = engine is null ? null : new(engine.Vocabulary.ReportFacts);
    private readonly RecordItemReader _items = new(engine);
    private readonly byte[] _version = engine is null ? [] : JsonFragmentCache.Get(engine.Version);

    /// <summary>Reads a line without its end.</summary>
    public RecordDraft Read(ReadOnlySpan<byte> line)
    {
        RecordDraft draft = new();
        if (line.Length > ReportLimits.LineBytes)
        {
            draft.Fail("$", "the line is longer than 1 MiB");
            return draft;
        }

        Utf8JsonReader json = new(line, new JsonReaderOptions { MaxDepth = ReportLimits.Nesting });
        try
        {
            json.Read();
            if (ReadRecord(ref json, draft, line)) while (json.Read()) { }
        }
        catch (JsonException exception)
        {
            bool tooDeep = JsonNesting.IsTooDeep(line, in json, ReportLimits.Nesting);
            string position = ((exception.BytePositionInLine ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
            draft.Fail("$", tooDeep ? $"nested deeper than {ReportLimits.Nesting} levels" : $"not valid JSON at byte {position}");
        }

        return draft;
    }

    private bool ReadRecord(ref Utf8JsonReader json, RecordDraft draft, ReadOnlySpan<byte> line)
    {
        if (!draft.Expect(in json, JsonTokenType.StartObject, "$")) return false;
        int seen = 0;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            bool read = RecordShapes.Record.Next(ref json, draft, "$", ref seen) switch
            {
                0 => ReadTime(ref json, draft),
                1 when _report is null => FactNames.Skip(ref json, draft, Facts),
                1 => (draft.Answers = _report.Read(ref json, draft, Facts)) is not null,
                2 => ReadDecision(ref json, draft, line),
                _ => false,
            };
            if (!read) return false;
        }

        return RecordShapes.Record.IsComplete(draft, "$", seen);
    }

    private static bool ReadTime(ref Utf8JsonReader json, RecordDraft draft)
    {
        if (!draft.Expect(in json, JsonTokenType.String, "$.time")) return false;
        DateTimeOffset time = default;
        bool isTime = JsonString.Decode(in json) is not null && json.TryGetDateTimeOffset(out time);
        draft.Time = time;
        return isTime || draft.Fail("$.time", "expected a time, such as 2026-11-24T12:00:00.0000000Z");
    }

    private bool ReadDecision(ref Utf8JsonReader json, RecordDraft draft, ReadOnlySpan<byte> line)
    {
        if (!draft.Expect(in json, JsonTokenType.StartObject, Decision)) return false;
        int start = (int)json.TokenStartIndex;
        int seen = 0;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            int name = (int)json.TokenStartIndex;
            int place = RecordShapes.Decision.Next(ref json, draft, Decision, ref seen);
            if (place < 0) return false;
            if (place == 5) draft.PolicyStart = name;
            if (place == 1 && !_items.Read(ref json, draft)) return false;
            if (place == 5 && !ReadPolicy(ref json, draft, line)) return false;
            if (place is not 1 and not 5) json.Skip();
        }

        draft.Decision = start..(int)json.BytesConsumed;
        return RecordShapes.Decision.IsComplete(draft, Decision, seen);
    }

    private bool ReadPolicy(ref Utf8JsonReader json, RecordDraft draft, ReadOnlySpan<byte> line)
    {
        const string Path = "$.decision.policy";
        if (!draft.Expect(in json, JsonTokenType.StartObject, Path)) return false;
        if (_version.Length > 0 && line[(int)json.TokenStartIndex..].StartsWith(_version))
        {
            draft.Policy = engine!.Version;
            json.Skip();
            return true;
        }

        string?[] words = new string?[3];
        int seen = 0;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            int place = RecordShapes.Policy.Next(ref json, draft, Path, ref seen);
            if (place < 0 || (words[place] = draft.Text(in json, Path)) is null) return false;
            if (words[place]!.Length > LongestWord) return draft.Fail(Path, $"a word is longer than {LongestWord} characters");
        }

        if (!RecordShapes.Policy.IsComplete(draft, Path, seen)) return false;
        draft.Policy = new() { Id = words[0]!, Version = words[1]!, Sha256 = words[2]! };
        return true;
    }
}
