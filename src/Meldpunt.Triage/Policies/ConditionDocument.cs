using System.Text.Json;

namespace Meldpunt.Triage.Policies;

/// <summary>Conditions in a document: <c>{"fact": ["answer", …], …}</c>, and for a report a list of such as alternatives.</summary>
internal static class ConditionDocument
{
    /// <param name="place">Where it is.</param>
    /// <param name="words">What it can be about; null where that could not be read.</param>
    /// <param name="faults">What is wrong.</param>
    public static Condition Read(JsonLocation place, FactWords? words, FaultList faults) => new(Facts(place, words, faults, except: null));

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
            if (condition.SomeItem is { } some)
            {
                json.WriteStartObject(FactWords.SomeItem);
                if (!some.Routes.IsEmpty) DocumentPrimitives.Write(json, "route", some.Routes);
                if (some.InDoubt) json.WriteBoolean("inDoubt", true);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        if (alternatives.Count != 1) json.WriteEndArray();
    }

    private static List<JsonLocation> Alternatives(JsonLocation place) =>
        place.Kind == JsonTokenType.StartArray ? place.Elements : [place];

    private static ReportCondition ReadOfReport(JsonLocation place, FactWords? words, FaultList faults) => new(
        new(Facts(place, words, faults, FactWords.SomeItem)),
        place.Members.Find(member => member.Key == FactWords.SomeItem).Value is { } some ? ReadSomeItem(some, faults) : null);

    private static SomeItem ReadSomeItem(JsonLocation place, FaultList faults)
    {
        LocatedObject some = new(place, faults, "route", "inDoubt");
        return new(
            some.AnyOf("route", "where an item of any route is meant"),
            some.OnlyTrue("inDoubt", "where doubt does not matter; no condition asks for an item without doubt"));
    }

    private static ValueList<FactCondition> Facts(JsonLocation place, FactWords? words, FaultList faults, string? except)
    {
        string[] names = [.. place.Members.Select(member => member.Key)];
        LocatedObject condition = new(place, faults, names);
        return names.Where(name => name != except).Select(name => new FactCondition(name, Answers(condition, name, words))).ToValueList();
    }

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
