using System.Text.Json;

namespace Meldpunt.Triage.Policies;

/// <summary>Writes a policy as JSON, its properties in a fixed order; what is empty is left out.</summary>
internal sealed class PolicyWriter(Utf8JsonWriter json)
{
    public void Write(TriagePolicy policy)
    {
        json.WriteStartObject();
        if (policy.Schema is not null) json.WriteString("$schema", policy.Schema);
        json.WriteString("id", policy.Id);
        json.WriteString("version", policy.Version);
        DocumentPrimitives.WriteList(json, "sections", policy.Sections, Write);
        json.WriteString("doubt", policy.Vocabulary.Doubt);
        DocumentPrimitives.Write(json, "routes", policy.Routes);
        json.WriteString("unsettledRoute", policy.UnsettledRoute);
        DocumentPrimitives.WriteList(json, "itemFacts", policy.Vocabulary.ItemFacts.ToValueList(), Write);
        DocumentPrimitives.WriteList(json, "reportFacts", policy.Vocabulary.ReportFacts.ToValueList(), Write);
        if (policy.Evidence is { } evidence) Write(evidence);
        DocumentPrimitives.Write(json, "questions", policy.Questions);
        DocumentPrimitives.WriteList(json, "groups", policy.Groups, Write);
        DocumentPrimitives.WriteList(json, "emptyReport", policy.EmptyReport, Write);
        DocumentPrimitives.WriteList(json, "referrals", policy.Referrals, Write);
        DocumentPrimitives.WriteList(json, "notices", policy.Notices, Write);
        if (!policy.Labels.IsEmpty) DocumentPrimitives.WriteList(json, "labels", policy.Labels, Write);
        if (!policy.Codes.IsEmpty) DocumentPrimitives.WriteList(json, "codes", policy.Codes, Write);
        if (!policy.Impossible.IsEmpty) DocumentPrimitives.WriteList(json, "impossible", policy.Impossible, Write);
        DocumentPrimitives.WriteList(json, "guarantees", policy.Guarantees, guarantee => GuaranteeDocument.Write(json, guarantee));
        if (!policy.Accepted.IsEmpty) DocumentPrimitives.WriteList(json, "accepted", policy.Accepted, accepted => AcceptanceDocument.Write(json, accepted));
        WriteTexts(policy.Texts);
        json.WriteEndObject();
    }

    private void Write(SourceSection section)
    {
        json.WriteString("id", section.Id);
        json.WriteString("title", section.Title);
        if (!section.Fingerprints.IsEmpty) DocumentPrimitives.Write(json, "fingerprints", section.Fingerprints);
    }

    private void Write(Fact fact)
    {
        json.WriteString("id", fact.Id);
        DocumentPrimitives.Write(json, "answers", fact.Answers);
        if (!fact.Alike.IsEmpty)
        {
            json.WriteStartArray("alike");
            foreach (ValueList<string> alike in fact.Alike) DocumentPrimitives.WriteItems(json, alike);
            json.WriteEndArray();
        }

        if (fact.Closed is not null) json.WriteString("closed", fact.Closed);
        if (fact.ClosedWithAddress is not null) json.WriteString("closedWithAddress", fact.ClosedWithAddress);
        if (!fact.IsAsked) json.WriteBoolean("asked", false);
    }

    private void Write(EvidenceMapping evidence)
    {
        json.WriteStartObject("evidence");
        WriteWords("place", evidence.Place.Fact, evidence.Place.Words);
        WriteWords("link", evidence.Link.Fact, evidence.Link.Words);
        json.WriteEndObject();
    }

    private void WriteWords(string name, string fact, IEnumerable<(string Name, string Answer)> words)
    {
        json.WriteStartObject(name);
        json.WriteString("fact", fact);
        json.WriteStartObject("answers");
        foreach ((string thing, string answer) in words) json.WriteString(thing, answer);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Write(RuleGroup group)
    {
        json.WriteString("id", group.Id);
        DocumentPrimitives.WriteList(json, "rules", group.Rules, Write);
    }

    private void Write(Rule rule)
    {
        json.WriteString("id", rule.Id);
        json.WritePropertyName("when");
        ConditionDocument.Write(json, rule.When);
        json.WriteString("route", rule.Route);
        if (!rule.GivesReason) json.WriteBoolean("reason", false);
        DocumentPrimitives.WriteSource(json, rule.Source);
    }

    private void Write(EmptyReportRule rule)
    {
        json.WriteString("id", rule.Id);
        WriteWhen(rule.When);
        json.WriteString("route", rule.Route);
        DocumentPrimitives.WriteSource(json, rule.Source);
    }

    private void Write(ReferralRule referral)
    {
        json.WriteString("id", referral.Id);
        WriteWhen(referral.When);
        ContactDocument.Write(json, referral.Contact);
        if (referral.Precedes is { } precedes)
        {
            json.WriteStartObject("precedes");
            json.WriteString("referral", precedes.Referral);
            WriteWhen(precedes.When);
            json.WriteEndObject();
        }

        DocumentPrimitives.WriteSource(json, referral.Source);
    }

    private void Write(NoticeRule notice)
    {
        json.WriteString("id", notice.Id);
        WriteWhen(notice.When);
        DocumentPrimitives.WriteSource(json, notice.Source);
    }

    private void Write(LabelRule label)
    {
        json.WriteString("id", label.Id);
        WriteWhen(label.When);
        DocumentPrimitives.WriteSource(json, label.Source);
    }

    private void Write(CodeSystem system)
    {
        json.WriteString("system", system.Id);
        json.WriteString("title", system.Title);
        WriteCodes("reasons", system.Reasons);
        WriteCodes("routes", system.Routes);
    }

    private void WriteCodes(string name, ValueList<CodeEntry> codes)
    {
        if (codes.IsEmpty) return;
        json.WriteStartObject(name);
        foreach (CodeEntry entry in codes) json.WriteString(entry.Key, entry.Code);
        json.WriteEndObject();
    }

    private void Write(ImpossibleCombination one)
    {
        json.WriteString("id", one.Id);
        json.WriteString("scope", JsonNamingPolicy.CamelCase.ConvertName(one.Scope.ToString()));
        json.WritePropertyName("when");
        ConditionDocument.Write(json, one.When);
        DocumentPrimitives.WriteSource(json, one.Source);
    }

    private void WriteTexts(PolicyTexts texts)
    {
        if (texts.Languages.IsEmpty) return;
        json.WriteStartObject("texts");
        foreach (LanguageTexts language in texts.Languages)
        {
            json.WriteStartObject(language.Language);
            foreach (TextEntry entry in language.Entries) json.WriteString(entry.Key, entry.Text);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void WriteWhen(ValueList<ReportCondition> when)
    {
        json.WritePropertyName("when");
        ConditionDocument.WriteAny(json, when);
    }
}
