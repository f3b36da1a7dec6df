using System.Text.RegularExpressions;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.NRules.Tests.Repository;

/// <summary>NRules comes with one package alone: who needs decisions gets no other.</summary>
public sealed partial class DependencyTests
{
    private const string Own = "Meldpunt.Triage.NRules";

    [Fact]
    public void No_other_package_of_this_library_depends_on_NRules()
    {
        string[] projects = [.. Directory.GetFiles(Clone.PathOf("src"), "*.csproj", SearchOption.AllDirectories)];
        projects.Should().HaveCountGreaterThan(5);
        foreach (string project in projects.Where(project => Path.GetFileNameWithoutExtension(project) != Own))
        {
            References().Matches(File.ReadAllText(project)).Select(match => match.Groups[1].Value).Should()
                .NotContain(reference => reference.Contains("NRules", StringComparison.Ordinal), "{0} is for hosts without NRules too", project);
        }

        typeof(TriageEngine).Assembly.GetReferencedAssemblies().Should().NotContain(assembly => assembly.Name!.StartsWith("NRules", StringComparison.Ordinal));
    }

    [Fact]
    public void The_package_takes_NRules_below_its_next_major_version()
    {
        string versions = File.ReadAllText(Clone.PathOf("Directory.Packages.props"));
        Versions().Matches(versions).Select(match => match.Groups[1].Value).Should().HaveCount(2).And.OnlyContain(range => range == "[1.0.4,2.0.0)");
    }

    [GeneratedRegex("(?:Package|Project)Reference Include=\"([^\"]+)\"")]
    private static partial Regex References();

    [GeneratedRegex("Include=\"NRules[^\"]*\" Version=\"([^\"]+)\"")]
    private static partial Regex Versions();
}
