using System.Text.Json;

namespace Meldpunt.Triage.Policies;

/// <summary>Conditions in a document: <c>{"fact": ["answer", …], …}</c>, and for a report a list of such as alternatives.</summary>
internal static class ConditionDocument
{
    private const string SomeItemName = "someItem";

    public static Condition Read(JsonLocation place, FaultList faults) => new(Facts(place, faults, except: null));

    public static ValueList<Condition> ReadAny(JsonLocation place, FaultList faults) =>
        Alternatives(place).Select(one => Read(one, faults)).ToValueList();

    public static ValueList<ReportCondition> ReadAnyOfReport(JsonLocation place, FaultList faults) =>
        Alternatives(place).Select(one => ReadOfReport(one, faults)).ToValueList();

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
                json.WriteStartObject(SomeItemName);
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

    private static ReportCondition ReadOfReport(JsonLocation place, FaultList faults) =>
        new(new(Facts(place, faults, SomeItemName)), place.Members.Find(member => member.Key == SomeItemName).Value is { } some ? ReadSomeItem(some, faults) : null);

    private static SomeItem ReadSomeItem(JsonLocation place, FaultList faults)
    {
        LocatedObject some = new(place, faults, "route", "inDoubt");
        return new(some.Words("route"), some.Flag("inDoubt"));
    }

    private static ValueList<FactCondition> Facts(JsonLocation place, FaultList faults, string? except)
    {
        string[] names = [.. place.Members.Select(member => member.Key)];
        LocatedObject condition = new(place, faults, names);
        return names.Where(name => name != except)
            .Select(name => new FactCondition(name, condition.Words(name))).ToValueList();
    }

    private static void WriteFacts(Utf8JsonWriter json, Condition condition)
    {
        foreach (FactCondition part in condition.Parts) DocumentPrimitives.Write(json, part.Fact, part.Answers);
    }
}
