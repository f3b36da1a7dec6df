using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Tests.PoliciesOfOthers;

/// <summary>
/// Who may do what with a repository and its issues: <c>github_example</c> of Cedar (github.com/cedar-policy/cedar-examples, Apache-2.0).
/// Its facts alone are used. An item is a request; a person can be in any of the groups, and none of them holds another.
/// </summary>
public sealed class RepositoryAccessTests(ITestOutputHelper output)
{
    internal static readonly PolicyOfOthers Policy = new("Cedar, github_example", "repository-access", 11 * 64, Compare);

    private static readonly string[] Actions =
    [
        "pull", "fork", "push", "assign-issue", "edit-issue", "delete-issue", "add-reader", "add-triager", "add-writer", "add-maintainer", "add-admin",
    ];

    private static readonly string[] Groups = ["reader", "triager", "writer", "maintainer", "admin"];

    private sealed record Request(string Action, IReadOnlySet<string> Groups, bool IsReporter);

    [Fact]
    public void Every_request_is_permitted_or_denied_as_the_policies_say() => Policy.ExpectNoDifference(output);

    [Fact]
    public void Nothing_is_found_and_only_writers_push()
    {
        Policy.AcceptedFindings().Should().Equal("reads-no-urls");
        Policy.Engine.Policy.Guarantees.Should().ContainSingle("an engine is made only where it holds").Which.Id.Should().Be("only-writers-push");
    }

    [Fact]
    public void Several_requests_are_permitted_together_only_if_each_is()
    {
        // Of each action one that all groups may and one that nobody may.
        Request[] some = [.. Actions.SelectMany(action => new Request[] { new(action, Groups.ToHashSet(), true), new(action, new HashSet<string>(), true) })];
        Request[][] lists = [[], .. some.Select(one => new[] { one }), .. some.SelectMany(one => some.Select(other => new[] { one, other }))];

        foreach (Request[] requests in lists)
        {
            ReportOutcome found = Policy.Engine.Decide([.. requests.Select(one => Item(Policy.Engine, one))], Given.Report(Policy.Engine));
            Given.Show(found).Should().Be(DecideAll(requests), string.Join(", ", requests.Select(one => one.Action)));
        }

        lists.Should().HaveCount(1 + 22 + 22 * 22);
    }

    [Fact]
    public void A_request_of_which_something_is_not_known_yet_is_neither_permitted_nor_denied()
    {
        Answers open = Given.Item(Policy.Engine, ("action", "push"));

        Given.Show(Policy.Engine.Decide([open], Given.Report(Policy.Engine))).Should().Be("open; ; ; none-denied");
    }

    private static bool Permits(Request request)
    {
        IReadOnlySet<string> groups = request.Groups;
        return request.Action switch
        {
            "pull" or "fork" => groups.Contains("reader"),
            "push" => groups.Contains("writer"),
            "assign-issue" => groups.Contains("triager"),
            "edit-issue" => groups.Contains("writer") || (groups.Contains("reader") && request.IsReporter),
            "delete-issue" => groups.Contains("maintainer") || (groups.Contains("reader") && request.IsReporter),
            _ => groups.Contains("admin"),
        };
    }

    // What Cedar itself leaves to an application: several requests at once, and what is said of them.
    private static string DecideAll(Request[] requests)
    {
        bool allPermitted = requests.All(Permits);
        bool asksAnAdmin = requests.Any(one => one.Action.StartsWith("add-", StringComparison.Ordinal) && !Permits(one));
        string route = requests.Length == 0 ? "open" : allPermitted ? "permit" : "deny";
        List<string> labels = [];
        if (allPermitted && requests.Length > 0) labels.Add("all-permitted");
        if (allPermitted) labels.Add("none-denied");
        if (allPermitted && requests.Any(one => one.Action == "push")) labels.Add("code-changes");
        return Given.Show(route, [], asksAnAdmin ? ["ask-an-admin"] : [], labels);
    }

    private static IEnumerable<Compared> Compare(TriageEngine engine) =>
        from action in Actions
        from chosen in Enumerable.Range(0, 1 << Groups.Length)
        from isReporter in new[] { true, false }
        let request = new Request(action, Groups.Where((_, place) => (chosen >> place & 1) != 0).ToHashSet(), isReporter)
        let item = Item(engine, request)
        select new Compared(Given.Show(item), Permits(request) ? "permit" : "deny", engine.Decide(item).Route);

    private static Answers Item(TriageEngine engine, Request request) => Given.Item(
        engine, [("action", request.Action), .. Groups.Select(group => (group, Given.YesNo(request.Groups.Contains(group)))), ("own-issue", Given.YesNo(request.IsReporter))]);
}
