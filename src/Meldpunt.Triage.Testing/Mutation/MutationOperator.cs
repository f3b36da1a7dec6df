namespace Meldpunt.Triage.Testing;

/// <summary>A small way of changing a policy.</summary>
public enum MutationOperator
{
    /// <summary>A rule, referral, notice or label is left out.</summary>
    DropRule,

    /// <summary>An answer is added to a condition.</summary>
    AddAnswer,

    /// <summary>An answer is left out of a condition.</summary>
    DropAnswer,

    /// <summary>A condition of a rule, referral, notice or label is left out: on facts, on items, or on the report's route.</summary>
    DropCondition,

    /// <summary>One of several alternatives of a rule for a report is left out.</summary>
    DropAlternative,

    /// <summary>A rule asks for another route.</summary>
    ChangeRoute,

    /// <summary>A rule no longer gives its reason, or begins to.</summary>
    ChangeReason,

    /// <summary>Two groups change places.</summary>
    SwapGroups,

    /// <summary>Two routes change places, so that another is that of a report with both.</summary>
    SwapRoutes,

    /// <summary>Two referrals, notices or labels change places, or two rules for an empty report.</summary>
    SwapOrder,

    /// <summary>A referral no longer comes before another.</summary>
    DropPrecedence,

    /// <summary>A condition on items asks for other routes or reasons, or any, or for doubt or not; or one on the report's route asks for others.</summary>
    ChangeItems,

    /// <summary>A fact of an item gets another answer when it is closed.</summary>
    ChangeClosing,

    /// <summary>A part of a referral's contact is another one.</summary>
    ChangeContact,

    /// <summary>A part of a referral's contact is left out.</summary>
    DropContact,

    /// <summary>A condition on some item, no item or every item is on another of these.</summary>
    ChangeQuantifier,
}
