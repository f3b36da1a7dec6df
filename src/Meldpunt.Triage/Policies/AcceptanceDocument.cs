using System.Text.Json;

namespace Meldpunt.Triage.Policies;

/// <summary>Accepted findings in a document, and what a finding is about.</summary>
internal static class AcceptanceDocument
{
    private const string Without = "where the finding is not about any";

    public static AcceptedFinding Read(JsonLocation place, FaultList faults)
    {
        LocatedObject one = new(place, faults, "finding", "about", "reason");
        return new(one.Text("finding"), one.Optional("about", about => ReadSubject(about, faults)) ?? FindingSubject.Nothing, one.Text("reason"));
    }

    public static void Write(Utf8JsonWriter json, AcceptedFinding accepted)
    {
        json.WriteString("finding", accepted.Finding);
        if (accepted.About != FindingSubject.Nothing) WriteSubject(json, "about", accepted.About);
        json.WriteString("reason", accepted.Reason);
    }

    /// <summary>What a finding is about, as an acceptance of it says it.</summary>
    public static void WriteSubject(Utf8JsonWriter json, string name, FindingSubject about)
    {
        json.WriteStartObject(name);
        foreach ((string list, ValueList<string> words) in about.Lists) WriteSome(json, list, words);
        if (about.Fact is not null) json.WriteString("fact", about.Fact);
        WriteSome(json, "answers", about.Answers);
        if (about.Route is not null) json.WriteString("route", about.Route);
        if (about.Section is not null) json.WriteString("section", about.Section);
        WriteSome(json, "texts", about.Texts);
        json.WriteEndObject();
    }

    private static FindingSubject ReadSubject(JsonLocation place, FaultList faults)
    {
        LocatedObject about = new(place, faults, "rules", "emptyReport", "referrals", "notices", "fact", "answers", "route", "section", "texts");
        return new()
        {
            Rules = about.AnyOf("rules", Without),
            EmptyReport = about.AnyOf("emptyReport", Without),
            Referrals = about.AnyOf("referrals", Without),
            Notices = about.AnyOf("notices", Without),
            Fact = about.OptionalText("fact"),
            Answers = about.AnyOf("answers", Without),
            Route = about.OptionalText("route"),
            Section = about.OptionalText("section"),
            Texts = about.AnyOf("texts", Without),
        };
    }

    private static void WriteSome(Utf8JsonWriter json, string name, ValueList<string> words)
    {
        if (!words.IsEmpty) DocumentPrimitives.Write(json, name, words);
    }
}
