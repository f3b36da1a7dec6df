using System.Globalization;
using System.Text.Json;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage;

/// <summary>
/// Reads of a line what is needed to decide again: time, answers, and the policy. The rest of the recorded decision is
/// only gone past.
/// </summary>
/// <param name="vocabulary">Whose facts are used; null to take facts of any name, and give no answers.</param>
/// <param name="version">The version that most records name; null when none is expected.</param>
internal sealed class RecordReader(Vocabulary? vocabulary, PolicyVersion? version)
{
    private const string Decision = "$.decision";
    private const int LongestWord = 1_000;

    private readonly FactNames? _report = vocabulary is null ? null : new(vocabulary.ReportFacts);
    private readonly RecordItemReader _items = new(vocabulary?.ItemFacts);
    private readonly byte[] _version = version is null ? [] : JsonFragmentCache.Get(version);

    /// <summary>True for an object with a decision in it, which no report has: what is said there are words.</summary>
    /// <param name="line">A line without its end.</param>
    public static bool IsRecord(ReadOnlySpan<byte> line)
    {
        if (line.Length > ReportLimits.LineBytes) return false;
        Utf8JsonReader json = new(line, new JsonReaderOptions { MaxDepth = ReportLimits.Nesting });
        try
        {
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject) return false;
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                bool isDecision = json.ValueTextEquals("decision"u8);
                json.Read();
                if (isDecision) return json.TokenType == JsonTokenType.StartObject;
                json.Skip();
            }
        }
        catch (JsonException)
        {
            // What is wrong with it is told by whoever reads it as a report.
        }

        return false;
    }

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
                1 when _report is null => FactNames.Skip(ref json, draft, RecordDraft.Facts),
                1 => (draft.Answers = _report.Read(ref json, draft, RecordDraft.Facts)) is not null,
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
            draft.Policy = version!;
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
