using System.Globalization;

namespace Meldpunt.Triage.Tests.PoliciesOfOthers;

/// <summary>
/// What the British hotline assesses, and where else a reporter is sent: the pages of the UK Safer Internet Centre about its hotline, the
/// Internet Watch Foundation, and about reporting (saferinternet.org.uk, <c>/about/hotline</c> and <c>/online-issue/reporting</c>), and INHOPE's about Report Remove. All
/// rights are theirs; their facts alone are used, and the organisations, addresses and numbers are invented. Where a server is, the host
/// finds out.
/// </summary>
public sealed class RemitTests(ITestOutputHelper output)
{
    internal static readonly PolicyOfOthers Policy = new("IWF's remit", "remit", 6 * 3 * 2 * 3 * 2, Compare);

    private static readonly string[] Kinds = ["child", "child-not-photographic", "adult", "terrorism", "other-harm", "in-doubt"];

    private static readonly string?[] Countries = ["GB", "NL", "US", null];

    private static readonly bool?[] Dangers = [true, false, null];

    private static readonly int[] Ages = [12, 17, 18, 40];

    /// <param name="Kind">What kind of content it is.</param>
    /// <param name="Country">The country of the server; null where it is not known.</param>
    /// <param name="IsOfReporter">Whether it is of the reporter.</param>
    private sealed record Content(string Kind, string? Country, bool IsOfReporter);

    [Fact]
    public void Every_report_of_one_item_is_decided_as_the_pages_say() => Policy.ExpectNoDifference(output);

    [Fact]
    public void Every_report_of_two_items_is_decided_as_the_pages_say()
    {
        (Content One, Content Other)[] pairs = [.. Given.Pairs([.. Contents(["GB", "NL", null])])];
        output.WriteLine($"{pairs.Length} reports of two items, by one reporter of 17 and one of 18");
        pairs.Should().HaveCount(36 * 37 / 2);
        foreach ((Content one, Content other) in pairs)
        {
            foreach (int age in new[] { 17, 18 }) Show(Policy.Engine, [one, other], null, age).Should().Be(Decide([one, other], null, age), $"{one} and {other}");
        }
    }

    [Fact]
    public void A_report_of_two_kinds_of_content_goes_to_both_organisations_and_says_how_to_reach_them()
    {
        Decision decision = Policy.Engine.Decide(Policy.Engine.Read("""{"items":[{"kind":"terrorism"},{"kind":"other-harm"}]}"""u8).Report!);

        decision.Referrals.Select(referral => referral.Contact.Url).Should().Equal("https://terrorism.example.org/", "https://harm.example.org/");
        decision.Notices.Select(notice => notice.Id).Should().Equal("anonymous", "none-assessed");
        Policy.Engine.Texts(CultureInfo.GetCultureInfo("en")).Outcome(decision).ToPlainText().Should().ContainAll("https://terrorism.example.org/", "https://harm.example.org/");
    }

    [Fact]
    public void A_report_without_items_is_neither_assessed_nor_closed() => Show(Policy.Engine, [], false, 18).Should().Be(Decide([], false, 18)).And.StartWith("needs-information");

    [Fact]
    public void Nothing_is_found_but_that_whom_it_is_of_decides_only_who_helps() =>
        Policy.AcceptedFindings().Should().BeEquivalentTo("idle-fact: fact of-myself", "reads-no-urls");

    private static string Decide(Content content)
    {
        bool isElsewhere = content.Country is not null && content.Country != "GB";
        return content.Kind switch
        {
            "terrorism" or "other-harm" => "refer",
            "child-not-photographic" or "adult" when isElsewhere => "out-of-scope",
            _ => "assess",
        };
    }

    private static string Decide(Content[] contents, bool? isInDanger, int age)
    {
        string[] routes = [.. contents.Select(Decide)];
        string route = routes.Contains("assess") ? "assess" : routes.Contains("refer") ? "refer" : routes.Contains("out-of-scope") ? "out-of-scope" : "needs-information";
        bool isOfYoungReporter = age < 18 && contents.Any(one => one.Kind == "child" && one.IsOfReporter);
        List<string> referrals = [], notices = ["anonymous"], labels = [];
        if (isInDanger != false) referrals.Add("emergency");
        if (isOfYoungReporter) referrals.Add("removal-for-young-people");
        if (contents.Any(one => one.Kind == "terrorism")) referrals.Add("counter-terrorism");
        if (contents.Any(one => one.Kind == "other-harm")) referrals.Add("harmful-content");
        if (contents.Length > 0 && route != "assess") notices.Add("none-assessed");
        if (isInDanger != false || isOfYoungReporter) labels.Add("1st-today");
        if (contents.Any(one => Decide(one) == "assess" && one.Country == "GB")) labels.Add("with-police");
        if (contents.Length > 0 && contents.All(one => one.Country is not (null or "GB"))) labels.Add("all-abroad");
        if (route == "out-of-scope") labels.Add("to-be-closed");
        return Given.Show(route, referrals, notices, labels);
    }

    private static IEnumerable<Content> Contents(string?[] countries) =>
        from kind in Kinds
        from country in countries
        from isOfReporter in new[] { true, false }
        select new Content(kind, country, isOfReporter);

    private static IEnumerable<Compared> Compare(TriageEngine engine) =>
        from content in Contents(Countries)
        from isInDanger in Dangers
        from age in Ages
        select new Compared(
            Given.Show(Item(engine, content), Report(engine, isInDanger, age)), Decide([content], isInDanger, age), Show(engine, [content], isInDanger, age));

    private static string Show(TriageEngine engine, Content[] contents, bool? isInDanger, int age) =>
        Given.Show(engine.Decide([.. contents.Select(one => Item(engine, one))], Report(engine, isInDanger, age)));

    private static Answers Item(TriageEngine engine, Content content) => Given.Item(
        engine,
        ("kind", content.Kind),
        ("hosting", content.Country is null ? "in-doubt" : content.Country == "GB" ? "uk" : "elsewhere"),
        ("of-myself", Given.YesNo(content.IsOfReporter)));

    private static Answers Report(TriageEngine engine, bool? isInDanger, int age) => Given.Report(
        engine, ("danger", isInDanger is { } known ? Given.YesNo(known) : "in-doubt"), ("reporter", age < 18 ? "under-18" : "18-or-over"));
}
