using System.Globalization;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Phrasing;

/// <summary>Says in the policy's own words what an analysis found, and what can be done about it.</summary>
internal sealed class FindingPhrases(ExportTexts texts, PolicyNames names, TriagePolicy policy, GuaranteePhrases guarantees)
{
    private const int MostNamed = 10;
    private const int Examples = 3;

    /// <summary>The finding; one of a kind that has no words keeps its message, which is in English.</summary>
    public Prose Of(Finding finding) => finding.Code switch
    {
        FindingCodes.Gap or FindingCodes.ReadsNoUrls => Say(finding),
        FindingCodes.Conflict => Conflict(finding),
        FindingCodes.AlwaysApplies or FindingCodes.NeverDecides => OfRules(finding),
        FindingCodes.DeadRule => DeadRule(finding),
        FindingCodes.BrokenGuarantee => BrokenGuarantee(finding),
        FindingCodes.MissingText => MissingText(finding),
        FindingCodes.WrongPlaceholder => WrongPlaceholder(finding),
        FindingCodes.RedundantCondition => Redundant(finding, names.Fact(finding.About.Fact ?? "")),
        FindingCodes.RedundantAnswer => Redundant(finding, Answers(finding.About), names.Fact(finding.About.Fact ?? "")),
        FindingCodes.IdleFact => Say(finding, finding.Severity == FindingSeverity.Note ? ".route" : "", names.Fact(finding.About.Fact ?? "")),
        FindingCodes.AlikeAnswers or FindingCodes.NotAlike => Say(finding, "", Answers(finding.About), names.Fact(finding.About.Fact ?? "")),
        FindingCodes.UnreachableRoute => Say(finding, "", names.Route(finding.About.Route ?? "")),
        FindingCodes.UnreachableReferral or FindingCodes.UnreachableNotice or FindingCodes.UnreachableLabel or FindingCodes.NoSource => Say(finding, "", Subject(finding.About)),
        FindingCodes.SameText => SameText(finding),
        FindingCodes.LookalikeIds => Say(finding, "", Several(finding.About.Ids, Prose.Code)),
        FindingCodes.UncitedSection => Say(finding, "", Prose.Of(finding.About.Section ?? "")),
        FindingCodes.AsksImpossible => finding.About.Fact is { } fact
            ? Say(finding, ".answer", Subject(finding.About), Answers(finding.About), names.Fact(fact))
            : Say(finding, "", Subject(finding.About)),
        FindingCodes.AcceptsNothing => Say(finding, "", At(finding, "accepted", policy.Accepted) is { } accepted ? Prose.Code(accepted.Name) : ExportTexts.Nothing),
        _ => texts.Language == ExportTexts.Fallback ? Prose.Of(finding.Message) : Prose.In(ExportTexts.Fallback, finding.Message),
    };

    private Prose Say(Finding finding, string variant = "", params Prose[] values) => texts.Say($"finding.{finding.Code}{variant}", values);

    // More than two rules are those of a group in which not every pair is listed.
    private Prose Conflict(Finding finding) => finding.Rules is [var one, var other] && finding.Path.Contains(".rules[", StringComparison.Ordinal)
        ? Say(finding, "", names.Rule(one), names.Rule(other), RouteOf(one), RouteOf(other))
        : Say(finding, ".more", Several(finding.Rules, names.Rule));

    private Prose OfRules(Finding finding) => Say(finding, OfEmpty(finding), Main(finding), Others(finding));

    private Prose DeadRule(Finding finding) => finding.Rules.Count < 2 ? Say(finding, $"{OfEmpty(finding)}.nowhere", Main(finding)) : OfRules(finding);

    private static string OfEmpty(Finding finding) => finding.About.EmptyReport.IsEmpty ? "" : ".empty";

    private Prose Main(Finding finding) => names.Rule(finding.Rules.IsEmpty ? "" : finding.Rules[0]);

    private Prose Others(Finding finding) => Several(finding.Rules.Skip(1).ToValueList(), names.Rule);

    private Prose RouteOf(string rule) => names.Route(policy.Rules.FirstOrDefault(one => one.Id == rule)?.Route ?? "");

    private Prose BrokenGuarantee(Finding finding)
    {
        Prose says = At(finding, "guarantees", policy.Guarantees) is { } guarantee ? guarantees.Of(guarantee) : ExportTexts.Nothing;
        return finding.Rules.IsEmpty ? Say(finding, "", says) : Say(finding, ".rules", says, Several(finding.Rules, AtWork));
    }

    private Prose AtWork(string id) =>
        policy.Referrals.Any(referral => referral.Id == id) ? names.Referral(id)
        : policy.Notices.Any(notice => notice.Id == id) ? names.Notice(id)
        : policy.Labels.Any(label => label.Id == id) ? names.Label(id)
        : names.Rule(id);

    // The finding names its text in its message alone.
    private Prose MissingText(Finding finding)
    {
        string language = TextPath(finding).Language;
        HashSet<string> present = EntriesOf(language).Where(entry => !string.IsNullOrWhiteSpace(entry.Text)).Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
        string[] missing = [.. TextKeys.RequiredBy(policy).Where(key => !present.Contains(key))];
        Prose name = Prose.Of(texts.NameOf(language));
        return missing.FirstOrDefault(key => finding.Message.StartsWith($"'{key}' ", StringComparison.Ordinal)) is { } one
            ? Say(finding, "", Prose.Code(one), name)
            : Say(finding, ".several", Prose.Of(texts.Count(missing.Length)), name, texts.Both(missing.Take(Examples).Select(Prose.Code)));
    }

    private Prose WrongPlaceholder(Finding finding)
    {
        (string language, string key) = TextPath(finding);
        int places = Phrases.Find(key)?.Places ?? 0;
        (Prose said, Prose name) = (Prose.Code(key), Prose.Of(texts.NameOf(language)));
        return places == 0 ? Say(finding, ".none", said, name) : Say(finding, "", said, name, Prose.Of(texts.Count(places)));
    }

    private Prose Redundant(Finding finding, params ReadOnlySpan<Prose> what) => Say(finding, finding.Severity == FindingSeverity.Note ? ".reason" : "", [Main(finding), .. what]);

    private Prose SameText(Finding finding)
    {
        string[][] parts = [.. finding.About.Texts.Select(text => text.Split('.', 2))];
        return Say(finding, "", Prose.Of(parts.Length == 0 ? "" : texts.NameOf(parts[0][0])), texts.Both(parts.Select(part => Prose.Code(part[^1]))));
    }

    private Prose Answers(FindingSubject about) => about.Answers.IsEmpty ? ExportTexts.Nothing : texts.Both(about.Answers.Select(answer => names.Answer(about.Fact ?? "", answer)));

    private Prose Subject(FindingSubject about) => about switch
    {
        { Rules: [var rule, ..] } => texts.Say("finding.of.rule", names.Rule(rule)),
        { EmptyReport: [var rule, ..] } => texts.Say("finding.of.empty", names.Rule(rule)),
        { Referrals: [var referral, ..] } => texts.Say("finding.of.referral", names.Referral(referral)),
        { Notices: [var notice, ..] } => texts.Say("finding.of.notice", names.Notice(notice)),
        { Labels: [var label, ..] } => texts.Say("finding.of.label", names.Label(label)),
        _ => ExportTexts.Nothing,
    };

    private Prose Several(ValueList<string> codes, Func<string, Prose> name)
    {
        if (codes.IsEmpty) return ExportTexts.Nothing;
        IEnumerable<Prose> named = codes.Take(MostNamed).Select(name);
        return texts.Both(codes.Count <= MostNamed ? named : named.Append(texts.Say("finding.others", Prose.Of(texts.Count(codes.Count - MostNamed)))));
    }

    private IEnumerable<TextEntry> EntriesOf(string language) => policy.Texts.Languages.Where(one => one.Language == language).SelectMany(one => one.Entries);

    // $.texts.nl, and behind that the key of a text.
    private static (string Language, string Key) TextPath(Finding finding)
    {
        string[] parts = finding.Path.Split('.', 4);
        return (parts.ElementAtOrDefault(2) ?? "", parts.ElementAtOrDefault(3) ?? "");
    }

    private static T? At<T>(Finding finding, string list, ValueList<T> all)
        where T : class =>
        finding.Path.StartsWith($"$.{list}[", StringComparison.Ordinal)
        && int.TryParse(finding.Path[(list.Length + 3)..].Split(']')[0], NumberStyles.None, CultureInfo.InvariantCulture, out int place) && place < all.Count
            ? all[place]
            : null;
}
