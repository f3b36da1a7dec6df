using Meldpunt.Triage.Benchmarks.Packed;

namespace Meldpunt.Triage.Benchmarks.Contenders;

/// <summary>The shipped policy as code that most developers would write: the same conditions, and lists of codes.</summary>
internal static class HandWrittenLists
{
    /// <summary>Decides a report whose facts are all answered.</summary>
    public static ListedDecision Decide(ReadOnlySpan<PackedItem> items, in PackedFacts facts)
    {
        ItemSums sums = ItemSums.None;
        List<ListedItem> decided = new(items.Length);
        foreach (ref readonly PackedItem item in items) decided.Add(Decide(in item, ref sums));
        bool danger = facts.ImmediateDanger is YesNoByte.Yes or YesNoByte.InDoubt;
        bool concern = facts.ChildConcern is YesNoByte.Yes or YesNoByte.InDoubt;
        return new()
        {
            Route = Route(sums, danger || concern),
            Items = decided,
            Referrals = Referrals(sums, danger, concern, facts.Anonymous == YesNoByte.Yes),
            Notices = Notices(sums, in facts),
        };
    }

    private static ListedItem Decide(in PackedItem item, ref ItemSums sums)
    {
        List<string> reasons = [];
        bool shocking = item.Nature == NatureByte.OtherShocking && item.Format is not (FormatByte.Text or FormatByte.Audio or FormatByte.Other);
        if (shocking) reasons.Add("other-shocking-imagery");
        int before = reasons.Count;
        if (item.Persons == PersonsByte.AdultsOnly) reasons.Add("adults-only");
        if (item.Format == FormatByte.Text) reasons.Add("text");
        if (item.Format is FormatByte.Audio or FormatByte.Other) reasons.Add("not-imagery");
        if (item.Rendering == RenderingByte.Drawn) reasons.Add("drawing");
        if (item.Nature == NatureByte.NotSexual) reasons.Add("not-sexual");
        bool notForUs = reasons.Count > before;
        if (Elsewhere(item.Place) is { } place) reasons.Add(place);
        if (item.Link == LinkByte.None) reasons.Add("no-link");

        bool inDoubt = IsInDoubt(in item);
        if (inDoubt) sums |= ItemSums.InDoubt;
        if (!shocking && notForUs)
        {
            sums |= ItemSums.OutOfScope;
            return new("out-of-scope", reasons);
        }

        if (reasons.Count > 0)
        {
            sums |= ItemSums.Refer;
            return new("refer", reasons);
        }

        sums |= inDoubt ? ItemSums.Assess | ItemSums.AssessInDoubt : ItemSums.Assess;
        return new("assess", reasons);
    }

    private static string? Elsewhere(PlaceByte place) => place switch
    {
        PlaceByte.Cloud => "cloud",
        PlaceByte.Device => "device",
        PlaceByte.DirectMessage => "direct-message",
        PlaceByte.DarkWeb => "dark-web",
        PlaceByte.OtherNonPublic => "other-non-public",
        _ => null,
    };

    private static bool IsInDoubt(in PackedItem item) =>
        item.Format == FormatByte.InDoubt
        || item.Rendering == RenderingByte.InDoubt
        || item.Persons == PersonsByte.InDoubt
        || item.Nature == NatureByte.InDoubt
        || item.Place == PlaceByte.InDoubt;

    private static string Route(ItemSums sums, bool danger)
    {
        if (sums == ItemSums.None) return danger ? "refer" : "needs-information";
        if ((sums & ItemSums.Assess) != 0) return "assess";
        return (sums & ItemSums.Refer) != 0 ? "refer" : "out-of-scope";
    }

    private static List<string> Referrals(ItemSums sums, bool danger, bool concern, bool anonymous)
    {
        List<string> referrals = [];
        if (danger) referrals.Add("emergency-112");
        if (concern) referrals.Add("veilig-thuis");
        if ((sums & ItemSums.Refer) == 0) return referrals;
        referrals.Add(anonymous ? "meld-misdaad-anoniem" : "police");
        referrals.Add(anonymous ? "police" : "meld-misdaad-anoniem");
        return referrals;
    }

    private static List<string> Notices(ItemSums sums, in PackedFacts facts)
    {
        List<string> notices = ["confidential"];
        if ((sums & ItemSums.AssessInDoubt) != 0) notices.Add("analysts-decide");
        if ((sums & (ItemSums.OutOfScope | ItemSums.InDoubt)) != 0) notices.Add("legal-information");
        notices.Add("do-not-search");
        if (facts.Searched == YesNoByte.Yes) notices.Add("searching-is-punishable");
        notices.Add("do-not-share");
        if (facts.Shared == YesNoByte.Yes) notices.Add("sharing-is-punishable");
        return notices;
    }
}
