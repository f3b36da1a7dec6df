using System.Text.Json;

namespace Meldpunt.Triage.Policies;

/// <summary>Guarantees in a document.</summary>
internal static class GuaranteeDocument
{
    public static Guarantee Read(JsonLocation place, FaultList faults)
    {
        LocatedObject one = new(place, faults, "id", "scope", "kind", "if", "then", "changedFact", "changeFrom", "changeTo", "keeps", "bestFirst", "source", "ruling");
        return new(one.Text("id"), one.Choice<GuaranteeScope>("scope"), one.Choice<GuaranteeKind>("kind"))
        {
            If = one.Optional("if", pattern => ReadPattern(pattern, faults)) ?? OutcomePattern.Anything,
            Then = one.Optional("then", pattern => ReadPattern(pattern, faults)) ?? OutcomePattern.Anything,
            ChangedFact = one.OptionalText("changedFact"),
            ChangeFrom = one.Words("changeFrom"),
            ChangeTo = one.OptionalText("changeTo"),
            Keeps = one.Words("keeps"),
            BestFirst = one.Words("bestFirst"),
            Source = DocumentPrimitives.ReadSource(one),
        };
    }

    public static void Write(Utf8JsonWriter json, Guarantee guarantee)
    {
        json.WriteString("id", guarantee.Id);
        json.WriteString("scope", JsonNamingPolicy.CamelCase.ConvertName(guarantee.Scope.ToString()));
        json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(guarantee.Kind.ToString()));
        WritePattern(json, "if", guarantee.If);
        WritePattern(json, "then", guarantee.Then);
        if (guarantee.ChangedFact is not null) json.WriteString("changedFact", guarantee.ChangedFact);
        if (!guarantee.ChangeFrom.IsEmpty) DocumentPrimitives.Write(json, "changeFrom", guarantee.ChangeFrom);
        if (guarantee.ChangeTo is not null) json.WriteString("changeTo", guarantee.ChangeTo);
        if (!guarantee.Keeps.IsEmpty) DocumentPrimitives.Write(json, "keeps", guarantee.Keeps);
        if (!guarantee.BestFirst.IsEmpty) DocumentPrimitives.Write(json, "bestFirst", guarantee.BestFirst);
        DocumentPrimitives.WriteSource(json, guarantee.Source);
    }

    private static OutcomePattern ReadPattern(JsonLocation place, FaultList faults)
    {
        LocatedObject pattern = new(place, faults, "facts", "route", "reason", "reasons", "referral", "referrals", "firstReferral", "contacts", "notices");
        return new()
        {
            Facts = pattern.Find("facts") is { } facts ? ConditionDocument.ReadAny(facts, faults) : [],
            Routes = pattern.Words("route"),
            Reasons = pattern.Words("reasons"),
            Referrals = pattern.Words("referrals"),
            Notices = pattern.Words("notices"),
            HasReason = pattern.Flag("reason"),
            HasReferral = pattern.Flag("referral"),
            FirstReferral = pattern.OptionalText("firstReferral"),
            Contacts = pattern.Find("contacts") is { } contacts ? ContactDocument.ReadSaid(contacts, faults) : [],
        };
    }

    private static void WritePattern(Utf8JsonWriter json, string name, OutcomePattern pattern)
    {
        if (pattern == OutcomePattern.Anything) return;
        json.WriteStartObject(name);
        if (!pattern.Facts.IsEmpty)
        {
            json.WritePropertyName("facts");
            ConditionDocument.WriteAny(json, pattern.Facts);
        }

        if (!pattern.Routes.IsEmpty) DocumentPrimitives.Write(json, "route", pattern.Routes);
        if (pattern.HasReason) json.WriteBoolean("reason", true);
        if (!pattern.Reasons.IsEmpty) DocumentPrimitives.Write(json, "reasons", pattern.Reasons);
        if (pattern.HasReferral) json.WriteBoolean("referral", true);
        if (!pattern.Referrals.IsEmpty) DocumentPrimitives.Write(json, "referrals", pattern.Referrals);
        if (pattern.FirstReferral is not null) json.WriteString("firstReferral", pattern.FirstReferral);
        if (!pattern.Contacts.IsEmpty) ContactDocument.WriteSaid(json, pattern.Contacts);
        if (!pattern.Notices.IsEmpty) DocumentPrimitives.Write(json, "notices", pattern.Notices);
        json.WriteEndObject();
    }
}
