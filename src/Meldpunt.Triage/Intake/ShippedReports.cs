namespace Meldpunt.Triage;

/// <summary>How the types of the shipped policy hold answers. Written by 'harness write types'; the tests hold that it is still so.</summary>
internal sealed class ShippedReports : ReportTypes<Report, ReportItem>
{
    public static readonly ShippedReports Types = new();

    private ShippedReports()
        : base(
            reportFacts:
            [
                ["immediate-danger", "yes", "no", "in-doubt"],
                ["child-concern", "yes", "no", "in-doubt"],
                ["anonymous", "yes", "no"],
                ["searched", "yes", "no"],
                ["shared", "yes", "no"],
            ],
            itemFacts:
            [
                ["format", "photo", "video", "gif", "sticker", "text", "audio", "other", "in-doubt"],
                ["rendering", "photographic", "drawn", "in-doubt"],
                ["persons", "child", "adults-only", "in-doubt"],
                ["nature", "sexual-act", "sexual-pose", "sexual-setting", "not-sexual", "other-shocking", "in-doubt"],
                ["place", "public-internet", "cloud", "device", "direct-message", "dark-web", "other-non-public", "in-doubt"],
                ["link", "given", "none"],
            ],
            link: "link")
    {
    }

    protected internal override string? IdOf(Report report) => report.Id;

    protected internal override ValueList<ReportItem> ItemsOf(Report report) => report.Items;

    protected internal override string? LinkOf(ReportItem item) => item.Url;

    protected internal override void ReadReport(Report report, Span<byte> values)
    {
        values[0] = Number((int?)report.ImmediateDanger);
        values[1] = Number((int?)report.ChildConcern);
        values[2] = Number((int?)report.Anonymous);
        values[3] = Number((int?)report.Searched);
        values[4] = Number((int?)report.Shared);
    }

    protected internal override void ReadItem(ReportItem item, Span<byte> values)
    {
        values[0] = Number((int?)item.Format);
        values[1] = Number((int?)item.Rendering);
        values[2] = Number((int?)item.Persons);
        values[3] = Number((int?)item.Nature);
        values[4] = Number((int?)item.Place);
        values[5] = Number((int?)item.Link);
    }

    protected internal override Report MakeReport(string? id, ValueList<ReportItem> items, ReadOnlySpan<byte> values) => new()
    {
        Id = id,
        Items = items,
        ImmediateDanger = values[0] == 0 ? null : (YesNoDoubt)(values[0] - 1),
        ChildConcern = values[1] == 0 ? null : (YesNoDoubt)(values[1] - 1),
        Anonymous = values[2] == 0 ? null : (YesNo)(values[2] - 1),
        Searched = values[3] == 0 ? null : (YesNo)(values[3] - 1),
        Shared = values[4] == 0 ? null : (YesNo)(values[4] - 1),
    };

    protected internal override ReportItem MakeItem(string? url, ReadOnlySpan<byte> values) => new()
    {
        Url = url,
        Format = values[0] == 0 ? null : (Format)(values[0] - 1),
        Rendering = values[1] == 0 ? null : (Rendering)(values[1] - 1),
        Persons = values[2] == 0 ? null : (Persons)(values[2] - 1),
        Nature = values[3] == 0 ? null : (Nature)(values[3] - 1),
        Place = values[4] == 0 ? null : (Place)(values[4] - 1),
        Link = values[5] == 0 ? null : (Link)(values[5] - 1),
    };
}
