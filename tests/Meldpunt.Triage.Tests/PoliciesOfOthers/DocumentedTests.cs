using System.Globalization;
using System.Text.RegularExpressions;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tests.PoliciesOfOthers;

/// <summary>The table of these policies on the page about the rule language.</summary>
public sealed partial class DocumentedTests
{
    [Fact]
    public void The_page_about_the_rule_language_lists_these_policies_with_the_number_of_their_combinations() =>
        Row().Matches(File.ReadAllText(Clone.PathOf("docs", "language.md"))).Select(row => (row.Groups[1].Value, int.Parse(row.Groups[2].Value, CultureInfo.InvariantCulture)))
            .Should().Equal(PolicyOfOthers.All.Select(policy => (policy.Title, policy.Combinations)));

    [GeneratedRegex(@"^\| (.*?) \| ([0-9]+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
