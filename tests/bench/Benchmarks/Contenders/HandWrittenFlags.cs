using Meldpunt.Triage.Benchmarks.Packed;

namespace Meldpunt.Triage.Benchmarks.Contenders;

/// <summary>The shipped policy as code that a careful developer would write for speed: bytes in, flags out, no allocation.</summary>
internal static class HandWrittenFlags
{
    private const ReasonFlags OtherImagery = ReasonFlags.OtherShockingImagery;

    private const ReasonFlags NotForUs =
        ReasonFlags.AdultsOnly | ReasonFlags.Text | ReasonFlags.NotImagery | ReasonFlags.Drawing | ReasonFlags.NotSexual;

    private const NoticeFlags Always = NoticeFlags.Confidential | NoticeFlags.DoNotSearch | NoticeFlags.DoNotShare;

    /// <summary>Decides a report whose facts are all answered.</summary>
    public static ReportVerdict Decide(ReadOnlySpan<PackedItem> items, in PackedFacts facts, Span<ItemVerdict> verdicts)
    {
        ItemSums sums = ItemSums.None;
        for (int i = 0; i < items.Length; i++)
        {
            ItemVerdict verdict = Decide(in items[i]);
            verdicts[i] = verdict;
            sums |= verdict.Sums;
        }

        return Decide(sums, in facts);
    }

    /// <summary>Decides an item whose facts are all answered.</summary>
    public static ItemVerdict Decide(in PackedItem item)
    {
        ReasonFlags reasons = Reasons(in item);
        bool inDoubt = IsInDoubt(in item);
        if ((reasons & OtherImagery) != 0) return Verdict(RouteByte.Refer, ItemSums.Refer, reasons, inDoubt);
        if ((reasons & NotForUs) != 0) return Verdict(RouteByte.OutOfScope, ItemSums.OutOfScope, reasons, inDoubt);
        if (reasons != ReasonFlags.None) return Verdict(RouteByte.Refer, ItemSums.Refer, reasons, inDoubt);
        return Verdict(RouteByte.Assess, inDoubt ? ItemSums.Assess | ItemSums.AssessInDoubt : ItemSums.Assess, reasons, inDoubt);
    }

    /// <summary>Decides a report from what its items came to.</summary>
    public static ReportVerdict Decide(ItemSums sums, in PackedFacts facts)
    {
        ReferralFlags referrals = ReferralFlags.None;
        if (facts.ImmediateDanger is YesNoByte.Yes or YesNoByte.InDoubt) referrals |= ReferralFlags.Emergency;
        if (facts.ChildConcern is YesNoByte.Yes or YesNoByte.InDoubt) referrals |= ReferralFlags.VeiligThuis;
        RouteByte route = Route(sums, referrals);
        if ((sums & ItemSums.Refer) != 0)
        {
            referrals |= ReferralFlags.Police | ReferralFlags.MeldMisdaadAnoniem;
            if (facts.Anonymous == YesNoByte.Yes) referrals |= ReferralFlags.AnonymousFirst;
        }

        NoticeFlags notices = Always;
        if ((sums & ItemSums.AssessInDoubt) != 0) notices |= NoticeFlags.AnalystsDecide;
        if ((sums & (ItemSums.OutOfScope | ItemSums.InDoubt)) != 0) notices |= NoticeFlags.LegalInformation;
        if (facts.Searched == YesNoByte.Yes) notices |= NoticeFlags.SearchingIsPunishable;
        if (facts.Shared == YesNoByte.Yes) notices |= NoticeFlags.SharingIsPunishable;
        return new(route, referrals, notices);
    }

    private static RouteByte Route(ItemSums sums, ReferralFlags danger)
    {
        if (sums == ItemSums.None) return danger != ReferralFlags.None ? RouteByte.Refer : RouteByte.NeedsInformation;
        if ((sums & ItemSums.Assess) != 0) return RouteByte.Assess;
        if ((sums & ItemSums.NeedsInformation) != 0) return RouteByte.NeedsInformation;
        return (sums & ItemSums.Refer) != 0 ? RouteByte.Refer : RouteByte.OutOfScope;
    }

    private static ReasonFlags Reasons(in PackedItem item)
    {
        ReasonFlags reasons = ReasonFlags.None;
        bool imagery = true;
        switch (item.Format)
        {
            case FormatByte.Text:
                reasons = ReasonFlags.Text;
                imagery = false;
                break;
            case FormatByte.Audio or FormatByte.Other:
                reasons = ReasonFlags.NotImagery;
                imagery = false;
                break;
        }

        if (item.Nature == NatureByte.NotSexual) reasons |= ReasonFlags.NotSexual;
        else if (item.Nature == NatureByte.OtherShocking && imagery) reasons |= ReasonFlags.OtherShockingImagery;
        if (item.Persons == PersonsByte.AdultsOnly) reasons |= ReasonFlags.AdultsOnly;
        if (item.Rendering == RenderingByte.Drawn) reasons |= ReasonFlags.Drawing;
        if (item.Link == LinkByte.None) reasons |= ReasonFlags.NoLink;
        return reasons | item.Place switch
        {
            PlaceByte.Cloud => ReasonFlags.Cloud,
            PlaceByte.Device => ReasonFlags.Device,
            PlaceByte.DirectMessage => ReasonFlags.DirectMessage,
            PlaceByte.DarkWeb => ReasonFlags.DarkWeb,
            PlaceByte.OtherNonPublic => ReasonFlags.OtherNonPublic,
            _ => ReasonFlags.None,
        };
    }

    private static bool IsInDoubt(in PackedItem item) =>
        item.Format == FormatByte.InDoubt
        || item.Rendering == RenderingByte.InDoubt
        || item.Persons == PersonsByte.InDoubt
        || item.Nature == NatureByte.InDoubt
        || item.Place == PlaceByte.InDoubt;

    private static ItemVerdict Verdict(RouteByte route, ItemSums sums, ReasonFlags reasons, bool inDoubt) =>
        new(route, reasons, inDoubt ? sums | ItemSums.InDoubt : sums);
}
