using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Meldpunt.Triage.Analysis;

namespace Meldpunt.Triage.Policies;

/// <summary>The documents that accompany a difference of two versions: the changes that are expected, and the words that were changed.</summary>
public static class DifferenceDocument
{
    /// <summary>
    /// Reads expected changes: <c>{"item": {"rows": [{"where": {…}, "change": {…}}]}, "report": {…}, "closed": {…},
    /// "otherChanges": [{"kind": "text", "key": "nl.*"}]}</c>, the form in which <c>meldpunt diff --output json</c> writes a
    /// difference. What is wrong is a result, never an exception.
    /// </summary>
    /// <param name="utf8">The document.</param>
    public static DocumentReading<AllowedChanges> ReadAllowed(ReadOnlySpan<byte> utf8) =>
        Read(utf8, (root, faults) => new AllowedReader(faults).Read(root));

    /// <summary>
    /// Reads a mapping of words: for each fact of the old version that changed, <c>"old-fact": {"is": "new-fact",
    /// "answers": {"old-answer": ["new-answer", …]}}</c>; either may be left out. What is wrong is a result, never an exception.
    /// </summary>
    /// <param name="utf8">The document.</param>
    public static DocumentReading<VocabularyMapping> ReadMapping(ReadOnlySpan<byte> utf8) => Read(utf8, (root, faults) =>
    {
        LocatedObject document = new(root, faults, "facts");
        return new VocabularyMapping(document.Find("facts") is { } place ? ReadFacts(place, faults) : []);
    });

    /// <summary>Writes expected changes in the form that is read.</summary>
    /// <param name="allowed">The changes.</param>
    public static byte[] Write(AllowedChanges allowed)
    {
        ArgumentNullException.ThrowIfNull(allowed);
        return Write(json => new AllowedWriter(json).Write(allowed));
    }

    /// <summary>Writes a mapping of words in the form that is read.</summary>
    /// <param name="mapping">The mapping.</param>
    public static byte[] Write(VocabularyMapping mapping)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        return Write(json =>
        {
            json.WriteStartObject("facts");
            foreach (FactMapping fact in mapping.Facts) Write(json, fact);
            json.WriteEndObject();
        });
    }

    private static byte[] Write(Action<Utf8JsonWriter> content)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            content(json);
            json.WriteEndObject();
        }

        using JsonDocument document = JsonDocument.Parse(buffer.WrittenMemory);
        return JsonLayout.ForFiles(document.RootElement);
    }

    private static void Write(Utf8JsonWriter json, FactMapping fact)
    {
        json.WriteStartObject(fact.Old);
        json.WriteString("is", fact.New);
        if (!fact.Answers.IsEmpty)
        {
            json.WriteStartObject("answers");
            foreach (AnswerMapping answer in fact.Answers) DocumentPrimitives.Write(json, answer.Old, answer.New);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static DocumentReading<T> Read<T>(ReadOnlySpan<byte> utf8, Func<JsonLocation, FaultList, T> read)
        where T : class
    {
        FaultList faults = new();
        LocatedJson tree = LocatedJson.Read(utf8, faults);
        T? content = tree.Root is { } root ? read(root, faults) : null;
        return faults.Count == 0
            ? new() { Content = content, Tree = tree }
            : new() { Faults = faults.InOrder(), Tree = tree };
    }

    private static ValueList<FactMapping> ReadFacts(JsonLocation place, FaultList faults) =>
        LocatedObject.MembersOf(place, faults).Select(member => ReadFact(member.Key, member.Value, faults)).ToValueList();

    private static FactMapping ReadFact(string old, JsonLocation place, FaultList faults)
    {
        LocatedObject fact = new(place, faults, "is", "answers");
        return new(old, fact.OptionalText("is") ?? old)
        {
            Answers = fact.Find("answers") is { } answers ? ReadAnswers(answers, fact, faults) : [],
        };
    }

    private static ValueList<AnswerMapping> ReadAnswers(JsonLocation place, LocatedObject fact, FaultList faults) =>
        LocatedObject.MembersOf(place, faults).Select(member => new AnswerMapping(member.Key, fact.ListOf(member.Value, fact.TextOf))).ToValueList();
}

/// <summary>Reads expected changes from the places of their document.</summary>
internal sealed class AllowedReader(FaultList faults)
{
    public AllowedChanges Read(JsonLocation place)
    {
        LocatedObject root = new(
            place, faults, "$schema", "old", "new", "equivalent", "unchanged", "item", "report", "closed", "vocabulary", "otherChanges", "allowed", "reports");
        return new(root.Find("item") is { } item ? ReadSpace(item) : [], root.Find("report") is { } report ? ReadSpace(report) : [])
        {
            Closed = root.Find("closed") is { } closed ? ReadSpace(closed) : [],
            Other = root.List("otherChanges", ReadOther),
            Unreadable = root.Find("reports") is { } reports ? ReadReports(reports) : [],
        };
    }

    private AllowedOtherChange ReadOther(JsonLocation place)
    {
        LocatedObject change = new(place, faults, "kind", "key", "old", "new", "counts", "says");
        return new()
        {
            Kind = change.Choice<OtherChangeKind>("kind"),
            Key = change.OptionalText("key") ?? "*",
            Old = ReadValue(change, "old"),
            New = ReadValue(change, "new"),
        };
    }

    private static AllowedValue? ReadValue(LocatedObject change, string name) =>
        change.Find(name) is not { } value ? null : new(value.Kind == JsonTokenType.Null ? null : change.TextOf(value));

    private ValueList<string> ReadReports(JsonLocation place)
    {
        LocatedObject reports = new(place, faults, "closed", "read", "records", "faulty", "changed", "changes", "rows", "withoutRow", "unreadable", "unreadableCount");
        return reports.List("unreadable", one => new LocatedObject(one, faults, "reason", "count", "lines").Text("reason"));
    }

    private ValueList<AllowedChange> ReadSpace(JsonLocation place)
    {
        LocatedObject space = new(place, faults, "combinations", "routeChanged", "anyChanged", "unlisted", "rows");
        return space.List("rows", ReadRow);
    }

    private AllowedChange ReadRow(JsonLocation place)
    {
        LocatedObject row = new(place, faults, "where", "change", "old", "new", "count", "share", "takesAway", "itemsAgree", "witness");
        return new(
            row.Find("where") is { } where ? LocatedObject.MembersOf(where, faults).Select(member => ReadCondition(member.Key, member.Value, row)).ToValueList() : [],
            row.Optional("change", ReadChange));
    }

    private static RowCondition ReadCondition(string fact, JsonLocation place, LocatedObject row)
    {
        bool orUnanswered = place.Elements.Exists(element => element.Kind == JsonTokenType.Null);
        string[] answers = [.. row.ListOf(place, element => element.Kind == JsonTokenType.Null ? "" : row.TextOf(element)).Where(answer => answer.Length > 0)];
        return new(fact, answers.ToValueList(), orUnanswered);
    }

    private DecisionChange ReadChange(JsonLocation place)
    {
        LocatedObject change = new(place, faults, "route", "reasons", "referrals", "notices", "labels", "inDoubt", "closedFacts");
        return new()
        {
            Route = change.Optional("route", ReadRoute),
            Reasons = change.Optional("reasons", ReadCodes) ?? CodeChange.None,
            Referrals = change.Optional("referrals", ReadCodes) ?? CodeChange.None,
            Notices = change.Optional("notices", ReadCodes) ?? CodeChange.None,
            Labels = change.Optional("labels", ReadCodes) ?? CodeChange.None,
            ClosedFacts = change.Words("closedFacts"),
            InDoubt = change.Find("inDoubt") is null ? null : change.Flag("inDoubt"),
        };
    }

    private RouteChange ReadRoute(JsonLocation place)
    {
        LocatedObject route = new(place, faults, "old", "new");
        bool isUnknown = route.Find("old") is { Kind: JsonTokenType.Null };
        return new() { Old = isUnknown ? null : route.Text("old"), New = route.Text("new") };
    }

    private CodeChange ReadCodes(JsonLocation place)
    {
        LocatedObject codes = new(place, faults, "lost", "gained", "altered", "reordered");
        return new()
        {
            Lost = codes.Words("lost"),
            Gained = codes.Words("gained"),
            Altered = codes.Words("altered"),
            IsReordered = codes.Flag("reordered"),
        };
    }
}

/// <summary>Writes expected changes.</summary>
internal sealed class AllowedWriter(Utf8JsonWriter json)
{
    public void Write(AllowedChanges allowed)
    {
        Write("item", allowed.Item);
        Write("report", allowed.Report);
        Write("closed", allowed.Closed);
        json.WriteStartArray("otherChanges");
        foreach (AllowedOtherChange change in allowed.Other) Write(change);
        json.WriteEndArray();
        if (allowed.Unreadable.IsEmpty) return;
        json.WriteStartObject("reports");
        json.WriteStartArray("unreadable");
        foreach (string reason in allowed.Unreadable)
        {
            json.WriteStartObject();
            json.WriteString("reason", reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Write(string space, ValueList<AllowedChange> rows)
    {
        json.WriteStartObject(space);
        json.WriteStartArray("rows");
        foreach (AllowedChange row in rows)
        {
            json.WriteStartObject();
            json.WriteStartObject("where");
            foreach (RowCondition condition in row.Where) ChangeJson.Write(json, condition);
            json.WriteEndObject();
            if (row.Change is { } change)
            {
                json.WriteStartObject("change");
                ChangeJson.Write(json, change);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Write(AllowedOtherChange change)
    {
        json.WriteStartObject();
        json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(change.Kind.ToString()));
        json.WriteString("key", change.Key);
        if (change.Old is { } old) json.WriteString("old", old.Text);
        if (change.New is { } present) json.WriteString("new", present.Text);
        json.WriteEndObject();
    }
}
