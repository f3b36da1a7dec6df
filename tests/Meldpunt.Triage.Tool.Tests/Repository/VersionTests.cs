using System.Reflection;
using System.Text.RegularExpressions;
using Meldpunt.Triage.Harness.Write;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tool.Tests.Repository;

/// <summary>The version that is being made is said in Directory.Build.props; whatever repeats it says the same.</summary>
public sealed class VersionTests
{
    private static readonly string[] Removing = ["*REMOVED*"];

    [Fact]
    public void Pages_and_samples_name_the_version_that_is_being_made()
    {
        VersionFiles.All(Versions.Present).Should().HaveCountGreaterThan(8);
        foreach ((string file, string content) in VersionFiles.All(Versions.Present))
        {
            File.ReadAllText(Clone.PathOf(file)).Should().Be(content, "{0} names packages; harness write versions writes which", file);
        }
    }

    [Fact]
    public void Pages_name_the_shipped_policy_as_it_is()
    {
        foreach (string page in PolicyFiles.Pages)
        {
            IEnumerable<string> named = Regex.Matches(File.ReadAllText(page), @"\b20\d\d\.\d\d\.\d\d(\.\d+)?\b").Select(match => match.Value);
            named.Should().AllBe(TriageEngine.Default.Version.Version, "{0} names versions of the shipped policy; harness write all writes which", page);
        }
    }

    [Fact]
    public void The_library_has_it() =>
        typeof(TriageEngine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0].Should().Be(Versions.Present);

    [Fact]
    public void The_changelog_begins_with_what_is_not_released_and_tells_each_release_once_newest_first()
    {
        string[] headings = [.. File.ReadLines(Clone.PathOf("CHANGELOG.md")).Where(line => line.StartsWith("## ", StringComparison.Ordinal))];

        headings[0].Should().Be("## [Unreleased]");
        headings.Skip(1).Should().HaveSameCount(Versions.Released, "each heading is a version with its day").And.OnlyHaveUniqueItems();
        headings.Skip(1).Select(heading => heading[^10..]).Should().BeInDescendingOrder(StringComparer.Ordinal);
    }

    [Fact]
    public void The_last_release_is_that_of_the_changelog_unless_it_is_being_made() =>
        Versions.Raised(Versions.Present).Should().Be(File.ReadAllText(Clone.PathOf(Versions.File)));

    [Theory]
    [InlineData("<Version>1.2.3</Version>", "<Version>2.0.0</Version>")]
    [InlineData("<LastRelease>1.2.2</LastRelease>", "<LastRelease>1.2.3</LastRelease>")]
    public void Raising_the_version_remembers_the_last_release(string before, string after) =>
        Versions.Raised("<Version>1.2.3</Version><LastRelease>1.2.2</LastRelease>", ["1.2.3", "1.2.2"], "2.0.0").Should().Contain(after).And.NotContain(before);

    /// <summary>What is not shipped yet comes in addition; what it takes away was shipped.</summary>
    [Fact]
    public void The_public_API_that_is_not_shipped_only_adds_to_what_is()
    {
        foreach (string folder in Directory.GetDirectories(Clone.PathOf("src")).Where(folder => File.Exists(Path.Combine(folder, "PublicAPI.Unshipped.txt"))))
        {
            string[] shipped = Members(folder, "Shipped"), unshipped = Members(folder, "Unshipped");
            string[] removed = [.. unshipped.SelectMany(member => member.Split(Removing, StringSplitOptions.None).Skip(1))];

            shipped.Should().NotContain(member => member.StartsWith(Removing[0], StringComparison.Ordinal)).And.OnlyHaveUniqueItems();
            unshipped.Should().OnlyHaveUniqueItems().And.NotIntersectWith(shipped);
            removed.Should().BeSubsetOf(shipped);
        }
    }

    private static string[] Members(string folder, string kind) =>
        [.. File.ReadLines(Path.Combine(folder, $"PublicAPI.{kind}.txt")).Where(line => line.Length > 0 && line[0] != '#')];
}
