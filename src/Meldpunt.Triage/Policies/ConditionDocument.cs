using System.Text.Json;

namespace Meldpunt.Triage.Policies;

/// <summary>Conditions in a document: <c>{"fact": ["answer", …], …}</c>, and for a report a list of such as alternatives.</summary>
internal static class ConditionDocument
{
    /// <param name="place">Where it is.</param>
    /// <param name="words">What it can be about; null where that could not be read.</param>
    /// <param name="faults">What is wrong.</param>
    public static Condition Read(JsonLocation place, FactWords? words, FaultList faults) => new(Facts(Open(place, faults), place, words, except: []));

    public static ValueList<Condition> ReadAny(JsonLocation place, FactWords? words, FaultList faults) =>
        Alternatives(place).Select(one => Read(one, words, faults)).ToValueList();

    public static ValueList<ReportCondition> ReadAnyOfReport(JsonLocation place, FactWords? words, FaultList faults) =>
        Alternatives(place).Select(one => ReadOfReport(one, words, faults)).ToValueList();

    public static void Write(Utf8JsonWriter json, Condition condition)
    {
        json.WriteStartObject();
        WriteFacts(json, condition);
        json.WriteEndObject();
    }

    public static void WriteAny(Utf8JsonWriter json, ValueList<Condition> alternatives)
    {
        if (alternatives.Count != 1) json.WriteStartArray();
        foreach (Condition condition in alternatives) Write(json, condition);
        if (alternatives.Count != 1) json.WriteEndArray();
    }

    public static void WriteAny(Utf8JsonWriter json, ValueList<ReportCondition> alternatives)
    {
        if (alternatives.Count != 1) json.WriteStartArray();
        foreach (ReportCondition condition in alternatives)
        {
            json.WriteStartObject();
            WriteFacts(json, condition.Facts);
            if (!condition.Routes.IsEmpty) DocumentPrimitives.Write(json, FactWords.ReportRoute, condition.Routes);
            if (condition.SomeItem is { } some) Write(json, FactWords.SomeItem, some);
            if (condition.NoItem is { } no) Write(json, FactWords.NoItem, no);
            if (condition.EveryItem is { } every) Write(json, FactWords.EveryItem, every);
            json.WriteEndObject();
        }

        if (alternatives.Count != 1) json.WriteEndArray();
    }

    private static List<JsonLocation> Alternatives(JsonLocation place) =>
        place.Kind == JsonTokenType.StartArray ? place.Elements : [place];

    private static ReportCondition ReadOfReport(JsonLocation place, FactWords? words, FaultList faults)
    {
        LocatedObject condition = Open(place, faults);
        return new(new(Facts(condition, place, words, FactWords.OfReports)))
        {
            Routes = condition.AnyOf(FactWords.ReportRoute, "where any route is meant"),
            SomeItem = Item(FactWords.SomeItem),
            NoItem = Item(FactWords.NoItem),
            EveryItem = Item(FactWords.EveryItem),
        };

        ItemCondition? Item(string name) => condition.Optional(name, item => ReadItem(item, words?.OfItems(), faults));
    }

    private static ItemCondition ReadItem(JsonLocation place, FactWords? words, FaultList faults)
    {
        LocatedObject item = new(place, faults, "route", "reason", "inDoubt", "facts");
        return new()
        {
            Routes = item.AnyOf("route", "where an item of any route is meant"),
            Reasons = item.AnyOf("reason", "where an item with any reasons is meant, or with none"),
            InDoubt = item.OnlyTrue("inDoubt", "where doubt does not matter; no condition asks for an item without doubt"),
            Facts = item.Find("facts") is { } facts ? ReadItemFacts(item, facts, words, faults) : Condition.Always,
        };
    }

    private static Condition ReadItemFacts(LocatedObject item, JsonLocation place, FactWords? words, FaultList faults)
    {
        if (place is { Kind: JsonTokenType.StartObject, Members.Count: 0 }) item.Add(place, "no fact is listed; leave out 'facts' where an item with any answers is meant");
        return Read(place, words, faults);
    }

    private static void Write(Utf8JsonWriter json, string name, ItemCondition item)
    {
        json.WriteStartObject(name);
        if (!item.Routes.IsEmpty) DocumentPrimitives.Write(json, "route", item.Routes);
        if (!item.Reasons.IsEmpty) DocumentPrimitives.Write(json, "reason", item.Reasons);
        if (item.InDoubt) json.WriteBoolean("inDoubt", true);
        if (!item.Facts.Parts.IsEmpty)
        {
            json.WritePropertyName("facts");
            Write(json, item.Facts);
        }

        json.WriteEndObject();
    }

    // Any name can be a fact; whether it is one is asked of the words.
    private static LocatedObject Open(JsonLocation place, FaultList faults) => new(place, faults, [.. place.Members.Select(member => member.Key)]);

    private static ValueList<FactCondition> Facts(LocatedObject condition, JsonLocation place, FactWords? words, string[] except) =>
        place.Members.Select(member => member.Key).Where(name => !except.Contains(name)).Select(name => new FactCondition(name, Answers(condition, name, words))).ToValueList();

    // Of what is no fact, such as "not", the list that is not there says nothing.
    private static ValueList<string> Answers(LocatedObject condition, string name, FactWords? words)
    {
        if (condition.Find(name) is not { } value || words is null || value.Kind == JsonTokenType.StartArray || words.Find(name) is not null) return condition.Words(name);
        condition.Add(value, words.Unknown(name));
        return [];
    }

    private static void WriteFacts(Utf8JsonWriter json, Condition condition)
    {
        foreach (FactCondition part in condition.Parts) DocumentPrimitives.Write(json, part.Fact, part.Answers);
    }
}
