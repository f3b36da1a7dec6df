namespace Meldpunt.Triage.Analysis;

/// <summary>The kinds of findings. Each has a page in the documentation's folder <c>docs/findings</c>.</summary>
public static class FindingCodes
{
    /// <summary>No rule gives an item a route.</summary>
    public const string Gap = "gap";

    /// <summary>Two rules of one group apply together and ask for different routes.</summary>
    public const string Conflict = "conflict";

    /// <summary>A rule always applies, so no rule of lower rank ever decides.</summary>
    public const string AlwaysApplies = "always-applies";

    /// <summary>A guarantee does not hold.</summary>
    public const string BrokenGuarantee = "broken-guarantee";

    /// <summary>A code that people meet has no text in a language.</summary>
    public const string MissingText = "missing-text";

    /// <summary>A phrase lacks a place that is filled in, or has one that is not.</summary>
    public const string WrongPlaceholder = "wrong-placeholder";

    /// <summary>Wherever a rule applies, others of higher rank decide.</summary>
    public const string DeadRule = "dead-rule";

    /// <summary>A rule reaches its turn, but without it every route would be the same.</summary>
    public const string NeverDecides = "never-decides";

    /// <summary>A rule's condition on a fact could be left out.</summary>
    public const string RedundantCondition = "redundant-condition";

    /// <summary>An answer in a rule's condition could be left out.</summary>
    public const string RedundantAnswer = "redundant-answer";

    /// <summary>A fact never matters.</summary>
    public const string IdleFact = "idle-fact";

    /// <summary>Answers that always lead to the same decision and are not listed as alike.</summary>
    public const string AlikeAnswers = "alike-answers";

    /// <summary>Answers that are listed as alike and lead to different decisions.</summary>
    public const string NotAlike = "not-alike";

    /// <summary>A route that nothing leads to.</summary>
    public const string UnreachableRoute = "unreachable-route";

    /// <summary>A referral that is never made.</summary>
    public const string UnreachableReferral = "unreachable-referral";

    /// <summary>A notice that is never shown.</summary>
    public const string UnreachableNotice = "unreachable-notice";

    /// <summary>A label that no report gets.</summary>
    public const string UnreachableLabel = "unreachable-label";

    /// <summary>What people must tell apart has one text in a language.</summary>
    public const string SameText = "same-text";

    /// <summary>Ids of one kind that look alike.</summary>
    public const string LookalikeIds = "lookalike-ids";

    /// <summary>A rule that cites no section of the source.</summary>
    public const string NoSource = "no-source";

    /// <summary>A section of the source that no rule cites.</summary>
    public const string UncitedSection = "uncited-section";

    /// <summary>A rule asks for answers that cannot be given together.</summary>
    public const string AsksImpossible = "asks-impossible";

    /// <summary>The policy has no evidence of URLs, so it reads none.</summary>
    public const string ReadsNoUrls = "reads-no-urls";

    /// <summary>The policy accepts a finding that it does not have.</summary>
    public const string AcceptsNothing = "accepts-nothing";

    /// <summary>All kinds, the most serious first.</summary>
    public static ValueList<string> All { get; } =
    [
        Gap, Conflict, AlwaysApplies, BrokenGuarantee, MissingText, WrongPlaceholder, DeadRule, NeverDecides, RedundantCondition, RedundantAnswer, IdleFact, AlikeAnswers,
        NotAlike, UnreachableRoute, UnreachableReferral, UnreachableNotice, UnreachableLabel, SameText, LookalikeIds, NoSource, UncitedSection, AsksImpossible, ReadsNoUrls,
        AcceptsNothing,
    ];
}
