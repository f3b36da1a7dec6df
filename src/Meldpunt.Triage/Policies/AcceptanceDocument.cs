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
        if (accepted.About != FindingSubject.Nothing)
        {
            json.WritePropertyName("about");
            accepted.About.Write(json);
        }

        json.WriteString("reason", accepted.Reason);
    }

    private static FindingSubject ReadSubject(JsonLocation place, FaultList faults)
    {
        LocatedObject about = new(place, faults, "rules", "emptyReport", "referrals", "notices", "labels", "fact", "answers", "route", "section", "texts", "ids");
        return new()
        {
            Rules = about.AnyOf("rules", Without),
            EmptyReport = about.AnyOf("emptyReport", Without),
            Referrals = about.AnyOf("referrals", Without),
            Notices = about.AnyOf("notices", Without),
            Labels = about.AnyOf("labels", Without),
            Fact = about.OptionalText("fact"),
            Answers = about.AnyOf("answers", Without),
            Route = about.OptionalText("route"),
            Section = about.OptionalText("section"),
            Texts = about.AnyOf("texts", Without),
            Ids = about.AnyOf("ids", Without),
        };
    }
}
