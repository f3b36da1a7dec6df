using System.Text.Json;
using Meldpunt.Triage.UrlEvidence;

namespace Meldpunt.Triage.Harness.Url;

/// <summary>
/// Judges the library's reading of hosts by the test data of the URL standard (web-platform-tests,
/// url/resources/urltestdata.json).
/// </summary>
internal static class UrlVerb
{
    public static Task<int?> RunAsync(string[] arguments) => Task.FromResult(arguments is [var path] ? Run(path) : (int?)null);

    private static int Run(string path)
    {
        using FileStream file = File.OpenRead(path);
        IReadOnlyList<JudgedUrl> urls = JudgedUrl.ReadAll(file);
        Dictionary<string, string> unused = Difference.Explained().ToDictionary(difference => difference.Input, difference => difference.Reason);
        (int explained, int unexplained) = (0, 0);
        foreach (JudgedUrl url in urls)
        {
            string? host = HostText.Of(url.Input);
            bool isUsableDespiteFailure = url.Host is null && UrlReader.Read(url.Input).Kind != EvidenceKind.Unusable;
            if (host == url.Host && !isUsableDespiteFailure) continue;
            bool isExplained = unused.Remove(url.Input, out string? reason);
            explained += isExplained ? 1 : 0;
            unexplained += isExplained ? 0 : 1;
            Console.WriteLine($"{(isExplained ? "explained" : "DIFFERENT")}: {JsonSerializer.Serialize(url.Input)}: "
                + $"the standard has {url.Host ?? "failure"}, the library {host ?? "failure"}. {reason}");
        }

        foreach (string input in unused.Keys) Console.WriteLine($"NOT NEEDED: the difference explained for {JsonSerializer.Serialize(input)} does not occur.");
        Console.WriteLine($"{urls.Count} URLs ({urls.Count(url => url.Host is null)} that must fail): "
            + $"{urls.Count - explained - unexplained} the same, {explained} explained, {unexplained} different, {unused.Count} not needed");
        return unexplained + unused.Count == 0 && urls.Count > 0 ? 0 : 1;
    }
}
