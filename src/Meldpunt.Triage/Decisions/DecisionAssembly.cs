using System.Runtime.CompilerServices;
using Meldpunt.Triage.Evaluation;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage;

/// <summary>Puts a decision together from the outcomes of a report and its items.</summary>
internal sealed class DecisionAssembly
{
    private readonly PolicyVersion _version;
    private readonly ReportOutcomes _outcomes;
    private readonly QuestionIdCache _names;
    private readonly ConditionalWeakTable<ReportOutcome, ReferralParts> _shown = [];

    public DecisionAssembly(PolicyTables tables, PolicyVersion version)
    {
        _version = version;
        _outcomes = tables.Reports.Outcomes;
        _names = new(tables.Vocabulary.ItemFacts);
    }

    /// <summary>All referrals that the policy has.</summary>
    public Referral[] Referrals => field ??= Array.ConvertAll(_outcomes.Referrals, referral => new Referral { Id = referral.Word, Contact = referral.Contact! });

    /// <summary>All notices that the policy has.</summary>
    public Notice[] Notices => field ??= Array.ConvertAll(_outcomes.Notices, notice => new Notice { Id = notice.Word });

    public Decision Assemble(PreparedReport report, ItemDecision[] items, ReportOutcome outcome)
    {
        ReferralParts shown = _shown.TryGetValue(outcome, out ReferralParts? known) ? known : _shown.GetValue(outcome, Show);
        return new()
        {
            Id = report.Id,
            Route = outcome.Route,
            Items = ValueLists.Own(items),
            Referrals = shown.Referrals,
            Notices = shown.Notices,
            Labels = outcome.Labels,
            Questions = Questions(outcome.Questions, items),
            Policy = _version,
        };
    }

    private ReferralParts Show(ReportOutcome outcome) => new(ReferralsOf(outcome.Referrals), NoticesOf(outcome.Notices));

    private ValueList<Referral> ReferralsOf(ValueList<string> codes)
    {
        Referral[] shown = new Referral[codes.Count];
        for (int i = 0; i < shown.Length; i++)
        {
            foreach (Referral referral in Referrals)
            {
                if (referral.Id == codes[i]) shown[i] = referral;
            }
        }

        return ValueLists.Own(shown);
    }

    private ValueList<Notice> NoticesOf(ValueList<string> codes)
    {
        Notice[] told = new Notice[codes.Count];
        for (int i = 0; i < told.Length; i++)
        {
            foreach (Notice notice in Notices)
            {
                if (notice.Id == codes[i]) told[i] = notice;
            }
        }

        return ValueLists.Own(told);
    }

    private ValueList<string> Questions(ValueList<string> codes, ItemDecision[] items)
    {
        bool ofItems = items.Length > 0 && codes.AsSpan().IndexOf(Vocabulary.ItemsQuestion) >= 0;
        if (!ofItems) return codes;
        List<string> asked = new(codes.Count + items.Length);
        foreach (string code in codes.AsSpan())
        {
            if (code != Vocabulary.ItemsQuestion) asked.Add(code);
            else AddOfItems(asked, items);
        }

        return ValueLists.Own(asked.ToArray());
    }

    private void AddOfItems(List<string> asked, ItemDecision[] items)
    {
        for (int i = 0; i < items.Length; i++)
        {
            foreach (string fact in items[i].Questions.AsSpan()) asked.Add(_names.Get(i, fact));
        }
    }

    // What all decisions of one outcome share; outcomes are interned, so there are few.
    private sealed record ReferralParts(ValueList<Referral> Referrals, ValueList<Notice> Notices);
}
