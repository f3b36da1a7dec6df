using System.Text.Json;

namespace Meldpunt.Triage.Hosting.Journals.Records;

/// <summary>Reads from the JSON of a decision what was decided. Whatever the policy, its codes are only words here.</summary>
internal static class OutcomeReader
{
    private const string Decision = "$.decision";
    private const int Labels = 6;

    /// <summary>Null and a fault in the draft when it is no decision.</summary>
    /// <param name="decision">The bytes of a decision that a <see cref="RecordReader"/> went past.</param>
    /// <param name="draft">Receives the fault.</param>
    public static RecordedOutcome? Read(ReadOnlySpan<byte> decision, RecordDraft draft)
    {
        Utf8JsonReader json = new(decision, new JsonReaderOptions { MaxDepth = ReportLimits.Nesting });
        json.Read();
        string? route = null;
        ValueList<RecordedItem>? items = [];
        ValueList<string>?[] codes = [[], [], [], []];
        int seen = 0;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            int place = RecordShapes.Decision.Next(ref json, draft, Decision, ref seen);
            if (place == 0) route = draft.Text(in json, $"{Decision}.route");
            else if (place == 1) items = Items(ref json, draft);
            else if (place is >= 2 and <= 4) codes[place - 2] = Words(ref json, draft, Decision);
            else if (place == Labels) codes[3] = Words(ref json, draft, Decision);
            else json.Skip();
            if (draft.Fault is not null) return null;
        }

        return new() { Route = route!, Items = items!.Value, Referrals = codes[0]!.Value, Notices = codes[1]!.Value, Labels = codes[3]!.Value };
    }

    private static ValueList<RecordedItem>? Items(ref Utf8JsonReader json, RecordDraft draft)
    {
        List<RecordedItem> items = [];
        for (draft.Item = 0; json.Read() && json.TokenType != JsonTokenType.EndArray; draft.Item++)
        {
            if (Item(ref json, draft) is not { } item) return null;
            items.Add(item);
        }

        return items.ToValueList();
    }

    private static RecordedItem? Item(ref Utf8JsonReader json, RecordDraft draft)
    {
        string? route = null;
        ValueList<string>? reasons = [];
        int seen = 0;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            int place = RecordShapes.Item.Next(ref json, draft, RecordDraft.AnItem, ref seen);
            if (place == 0) route = draft.Text(in json, $"{RecordDraft.AnItem}.route");
            else if (place == 1) reasons = Words(ref json, draft, RecordDraft.AnItem);
            else if (place is 2 or 3) Words(ref json, draft, RecordDraft.AnItem);
            else json.Skip();
            if (draft.Fault is not null) return null;
        }

        return new() { Route = route!, Reasons = reasons!.Value };
    }

    private static ValueList<string>? Words(ref Utf8JsonReader json, RecordDraft draft, string path)
    {
        if (!draft.Expect(in json, JsonTokenType.StartArray, path)) return null;
        List<string> words = [];
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (draft.Text(in json, path) is not { } word) return null;
            words.Add(word);
        }

        return words.ToValueList();
    }
}
