using System.Text.RegularExpressions;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Harness.Write;

/// <summary>The version that is being made, and those that were released.</summary>
internal static partial class Versions
{
    /// <summary>Where the version that is being made is said, and the last one that was released; nowhere else.</summary>
    public const string File = "Directory.Build.props";

    /// <summary>The version that is being made, as it stands in the source now.</summary>
    public static string Present => Version().Match(Source(File)).Groups[1].Value;

    /// <summary>What was released, newest first: the changelog says when.</summary>
    public static IReadOnlyList<string> Released => [.. Heading().Matches(Source("CHANGELOG.md")).Select(match => match.Groups[1].Value)];

    /// <summary>What <see cref="File"/> should hold when another version is being made.</summary>
    /// <param name="next">The version.</param>
    public static string Raised(string next) => Raised(Source(File), Released, next);

    /// <summary>What a file should hold that held something else.</summary>
    /// <param name="properties">What it holds.</param>
    /// <param name="released">What was released, newest first.</param>
    /// <param name="next">The version that is being made next.</param>
    public static string Raised(string properties, IEnumerable<string> released, string next) =>
        Last().Replace(Version().Replace(properties, $"<Version>{next}</Version>"), $"<LastRelease>{released.Except([next]).FirstOrDefault("")}</LastRelease>");

    private static string Source(string file) => System.IO.File.ReadAllText(Clone.PathOf(file));

    [GeneratedRegex("<Version>([^<]*)</Version>")]
    private static partial Regex Version();

    [GeneratedRegex("<LastRelease>[^<]*</LastRelease>")]
    private static partial Regex Last();

    [GeneratedRegex(@"^## \[([0-9][^\]]*)\] - \d{4}-\d{2}-\d{2}$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
