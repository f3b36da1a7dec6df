using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tool.Tests.Repository;

/// <summary>The packages use only those internal types of the core that docs/decisions/own-packages-use-internals.md lists.</summary>
public sealed partial class InnerApiTests
{
    private const string Core = "Meldpunt.Triage";

    public static TheoryData<string> Packages => ["Exports", "Hosting", "NRules", "Testing", "Tool"];

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_uses_the_internal_types_that_the_decision_lists(string package) =>
        Used(package).Should().Equal(Listed(package));

    private static IEnumerable<string> Used(string package)
    {
        HashSet<string> inner = [.. typeof(TriageEngine).Assembly.GetTypes().Where(type => !type.IsVisible).Select(type => type.FullName!)];
        using PEReader file = new(File.OpenRead(Path.Combine(AppContext.BaseDirectory, $"{Core}.{package}.dll")));
        MetadataReader reader = file.GetMetadataReader();
        return
        [
            .. reader.TypeReferences.Select(reader.GetTypeReference)
                .Where(type => type.ResolutionScope.Kind == HandleKind.AssemblyReference && Name(reader, type) == Core)
                .Select(type => $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}")
                .Where(inner.Contains).Select(name => name.Split('.')[^1].Split('`')[0]).Distinct().Order(StringComparer.Ordinal),
        ];
    }

    private static string Name(MetadataReader reader, TypeReference type) =>
        reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name);

    private static IEnumerable<string> Listed(string package)
    {
        string record = File.ReadAllText(Clone.PathOf("docs", "decisions", "own-packages-use-internals.md"));
        Match row = Regex.Match(record, $@"\n\| `{package}` \|([^\n]+)\|");
        return Word().Matches(row.Groups[1].Value).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal);
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Word();
}
