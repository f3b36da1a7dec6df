using System.Text.Json;

namespace Meldpunt.Triage.Policies;

/// <summary>Guarantees in a document.</summary>
internal static class GuaranteeDocument
{
    /// <param name="place">Where it is.</param>
    /// <param name="vocabulary">The facts; null where they could not be read.</param>
    /// <param name="faults">What is wrong.</param>
    public static Guarantee Read(JsonLocation place, Vocabulary? vocabulary, FaultList faults)
    {
        LocatedObject one = new(place, faults, "id", "scope", "kind", "if", "then", "changedFact", "changeFrom", "changeTo", "keeps", "withAddress", "bestFirst", "source", "ruling", "note");
        GuaranteeScope scope = one.Choice<GuaranteeScope>("scope");
        FactWords? words = vocabulary is null ? null : new(vocabulary, scope);
        return new(one.Text("id"), scope, one.Choice<GuaranteeKind>("kind"))
        {
            If = one.Optional("if", pattern => ReadPattern(pattern, words, faults)) ?? OutcomePattern.Anything,
            Then = one.Optional("then", pattern => ReadPattern(pattern, words, faults)) ?? OutcomePattern.Anything,
            ChangedFact = one.OptionalText("changedFact"),
            ChangeFrom = one.AnyOf("changeFrom", "where a change from any answer is meant"),
            ChangeTo = one.OptionalText("changeTo"),
            Keeps = one.AnyOf("keeps", "where no route is kept"),
            WithAddress = one.OnlyTrue("withAddress", "where all items are meant"),
            BestFirst = one.AnyOf("bestFirst", "where the policy's own order is meant"),
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
        if (guarantee.WithAddress) json.WriteBoolean("withAddress", true);
        if (!guarantee.BestFirst.IsEmpty) DocumentPrimitives.Write(json, "bestFirst", guarantee.BestFirst);
        DocumentPrimitives.WriteSource(json, guarantee.Source);
    }

    private static OutcomePattern ReadPattern(JsonLocation place, FactWords? words, FaultList faults)
    {
        LocatedObject pattern = new(place, faults, "facts", "route", "reason", "reasons", "referral", "referrals", "firstReferral", "contacts", "notices", "labels");
        if (pattern.Find("facts") is { } list) pattern.ExpectSome(list, "facts", "where any answers are meant");
        return new()
        {
            Facts = pattern.Find("facts") is { } facts ? ConditionDocument.ReadAny(facts, words, faults) : [],
            Routes = pattern.AnyOf("route", "where any route is meant"),
            Reasons = pattern.AnyOf("reasons", "where any reasons are meant, or none"),
            Referrals = pattern.AnyOf("referrals", "where any referrals are meant, or none"),
            Notices = pattern.AnyOf("notices", "where any notices are meant, or none"),
            Labels = pattern.AnyOf("labels", "where any labels are meant, or none"),
            HasReason = pattern.OnlyTrue("reason", "where a reason does not matter"),
            HasReferral = pattern.OnlyTrue("referral", "where a referral does not matter"),
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
        if (!pattern.Labels.IsEmpty) DocumentPrimitives.Write(json, "labels", pattern.Labels);
        json.WriteEndObject();
    }
}
