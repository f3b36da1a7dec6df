// Judges the library's reading of hosts by the test data of the URL standard (web-platform-tests,
// url/resources/urltestdata.json), whose path is the one argument.
using System.Text.Json;
using Meldpunt.Triage.UrlEvidence;
using Meldpunt.Triage.UrlJudge;

if (args is not [var path])
{
    await Console.Error.WriteLineAsync("usage: Meldpunt.Triage.UrlJudge <path of urltestdata.json>");
    return 64;
}

await using var file = File.OpenRead(path);
var urls = JudgedUrl.ReadAll(file);
var unused = Difference.Explained().ToDictionary(difference => difference.Input, difference => difference.Reason);
var explained = 0;
var unexplained = 0;

foreach (var url in urls)
{
    var host = HostText.Of(url.Input);
    var isUsableDespiteFailure = url.Host is null && UrlReader.Read(url.Input).Kind != EvidenceKind.Unusable;
    if (host == url.Host && !isUsableDespiteFailure)
        continue;

    var isExplained = unused.Remove(url.Input, out var reason);
    explained += isExplained ? 1 : 0;
    unexplained += isExplained ? 0 : 1;
    Console.WriteLine($"{(isExplained ? "explained" : "DIFFERENT")}: {JsonSerializer.Serialize(url.Input)}: "
        + $"the standard has {url.Host ?? "failure"}, the library {host ?? "failure"}. {reason}");
}

foreach (var input in unused.Keys)
    Console.WriteLine($"NOT NEEDED: the difference explained for {JsonSerializer.Serialize(input)} does not occur.");

Console.WriteLine($"{urls.Count} URLs ({urls.Count(url => url.Host is null)} that must fail): "
    + $"{urls.Count - explained - unexplained} the same, {explained} explained, {unexplained} different, {unused.Count} not needed");
return unexplained + unused.Count == 0 && urls.Count > 0 ? 0 : 1;
