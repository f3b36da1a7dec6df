using System.Globalization;
using Meldpunt.Triage.Generator;

// generate lines N SEED           writes N seeded lines of JSON
// generate verify N SEED < OUT    tells whether OUT answers each of them, in order
if (args is not [("lines" or "verify") and var verb, var countText, var seedText]
    || !long.TryParse(countText, NumberStyles.None, CultureInfo.InvariantCulture, out long count)
    || !int.TryParse(seedText, NumberStyles.None, CultureInfo.InvariantCulture, out int seed))
{
    Console.Error.WriteLine("usage: generate lines N SEED | generate verify N SEED < OUT");
    return 64;
}

if (verb == "lines")
{
    using StreamWriter output = new(Console.OpenStandardOutput(), bufferSize: 1 << 16);
    output.NewLine = "\n";
    foreach (GeneratedLine line in GeneratedLines.Of(count, seed)) output.WriteLine(line.Text);
    return 0;
}

using StreamReader answers = new(Console.OpenStandardInput(), bufferSize: 1 << 16);
string? difference = Verification.FirstDifference(GeneratedLines.Of(count, seed), answers);
Console.WriteLine(difference ?? $"{count} lines: every report and every fault answered, in order");
return difference is null ? 0 : 1;
