using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Phrasing;

/// <summary>Says guarantees in words.</summary>
internal sealed class GuaranteePhrases(ExportTexts texts, PolicyNames names, TriagePolicy policy)
{
    private readonly ConditionPhrases _conditions = new(texts, names, policy.Vocabulary);

    public Prose Of(Guarantee guarantee) => guarantee.Kind switch
    {
        GuaranteeKind.Implies => texts.Say(Key(guarantee, "implies"), Of(guarantee.If), Of(guarantee.Then)),
        GuaranteeKind.Always => texts.Say(Key(guarantee, "always"), Of(guarantee.Then)),
        GuaranteeKind.Never => texts.Say(Key(guarantee, "never"), Of(guarantee.If)),
        GuaranteeKind.Unreachable => texts.Say(Key(guarantee, "unreachable"), Of(guarantee.If), Of(guarantee.Then)),
        GuaranteeKind.Keeps => texts.Say("guarantee.keeps", Change(guarantee), _conditions.Routes(guarantee.Keeps)),
        GuaranteeKind.NeverWorsens => texts.Say("guarantee.never-worsens", Change(guarantee), Order(guarantee)),
        GuaranteeKind.OneRoute => texts.Say("guarantee.one-route"),
        GuaranteeKind.SettledStays => texts.Say(Key(guarantee, "settled-stays")),
        GuaranteeKind.ClosingSettles => texts.Say("guarantee.closing-settles"),
        GuaranteeKind.ClosingKeeps => texts.Say(guarantee.WithAddress ? "guarantee.closing-keeps.with-address" : "guarantee.closing-keeps", _conditions.Routes(guarantee.Keeps)),
        _ => throw new ArgumentOutOfRangeException(nameof(guarantee)),
    };

    /// <summary>Whether it holds, and if not how much breaks it and which rules make it so, each on a line.</summary>
    public IEnumerable<Prose> Of(GuaranteeVerdict verdict)
    {
        if (verdict.Holds)
        {
            yield return texts.Say("guarantees.holds");
            yield break;
        }

        yield return Prose.Alarm(texts["guarantees.broken"]);
        yield return texts.Counted("guarantees.broken-by", verdict.Broken);
        if (!verdict.Rules.IsEmpty) yield return texts.Say("guarantees.rules", Prose.Join(", ", verdict.Rules.Select(names.Rule)));
    }

    private static string Key(Guarantee guarantee, string kind) =>
        guarantee.Scope.IsItem() ? $"guarantee.{kind}.item" : $"guarantee.{kind}.report";

    private Prose Order(Guarantee guarantee)
    {
        ValueList<string> order = guarantee.BestFirst.IsEmpty ? policy.Routes : guarantee.BestFirst;
        return order.IsEmpty ? ExportTexts.Nothing : Prose.Join(", ", order.Select(names.Route));
    }

    private Prose Change(Guarantee guarantee)
    {
        Prose to = Answer(guarantee.ChangedFact, guarantee.ChangeTo ?? "");
        Prose from = texts.Either(guarantee.ChangeFrom.Select(answer => Answer(guarantee.ChangedFact, answer)));
        return (guarantee.ChangedFact, guarantee.ChangeFrom.IsEmpty) switch
        {
            (null, true) => texts.Say("guarantee.change", to),
            (null, false) => texts.Say("guarantee.change-from", to, from),
            ({ } fact, true) => texts.Say("guarantee.change-of", names.Fact(fact), to),
            ({ } fact, false) => texts.Say("guarantee.change-of-from", names.Fact(fact), to, from),
        };
    }

    // An answer to whichever fact has no text of its own, but for the one of doubt.
    private Prose Answer(string? fact, string answer) =>
        fact is not null ? names.Answer(fact, answer) : answer == policy.Vocabulary.Doubt ? names.Doubt() : answer.Length == 0 ? ExportTexts.Nothing : Prose.Code(answer);

    private Prose Of(OutcomePattern pattern)
    {
        Prose[] parts = [.. Parts(pattern)];
        return parts.Length == 0 ? texts.Say("pattern.anything") : _conditions.All(parts);
    }

    private IEnumerable<Prose> Parts(OutcomePattern pattern)
    {
        if (!pattern.Facts.IsEmpty)
        {
            Prose facts = Prose.Join(", ", _conditions.AnyOf(pattern.Facts));
            yield return pattern.Facts.Count == 1 ? facts : texts.Say("pattern.any-of", facts);
        }

        if (!pattern.Routes.IsEmpty) yield return texts.Say("pattern.route", _conditions.Routes(pattern.Routes));
        if (pattern.HasReason) yield return texts.Say("pattern.has-reason");
        if (!pattern.Reasons.IsEmpty) yield return texts.Say("pattern.reasons", texts.Either(pattern.Reasons.Select(names.Rule)));
        if (pattern.HasReferral) yield return texts.Say("pattern.has-referral");
        if (!pattern.Referrals.IsEmpty) yield return texts.Say("pattern.referrals", texts.Either(pattern.Referrals.Select(names.Referral)));
        if (pattern.FirstReferral is { } first) yield return texts.Say("pattern.first-referral", names.Referral(first));
        foreach (ReferralContact said in pattern.Contacts) yield return texts.Say("pattern.contact", names.Referral(said.Referral), ContactPhrases.Write(texts, said.Contact));
        if (!pattern.Notices.IsEmpty) yield return texts.Say("pattern.notices", texts.Either(pattern.Notices.Select(names.Notice)));
        if (!pattern.Labels.IsEmpty) yield return texts.Say("pattern.labels", texts.Either(pattern.Labels.Select(names.Label)));
    }
}
