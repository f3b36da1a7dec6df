using System.Globalization;
using System.Text.Json;
using Meldpunt.Triage.Faults;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Intake;

/// <summary>Gathers what is wrong with a report's JSON, each with its path.</summary>
internal sealed class ReportFaults
{
    private const int NoItem = -1;

    private List<Fault>? _faults;

    /// <summary>The item that is being read; −1 outside the items.</summary>
    public int Item { get; set; } = NoItem;

    /// <summary>The property that is being read, as it may stand in a path; null outside a property.</summary>
    public string? Property { get; set; }

    public bool Any => _faults is not null;

    public ValueList<Fault> ToValueList() => _faults?.ToValueList() ?? [];

    public void Add(string message)
    {
        _faults ??= [];
        if (_faults.Count < ReportLimits.Faults) _faults.Add(new(Path(), message));
    }

    public void AddWrongType(string expected, JsonTokenType found) => Add($"expected {expected}, not {JsonText.KindOf(found)}");

    public void AddSyntax(JsonException exception, bool tooDeep) =>
        Add(tooDeep ? $"nested deeper than {ReportLimits.Nesting} levels" : $"not valid JSON from byte {Position(exception)} on");

    private static string Position(JsonException exception) =>
        ((exception.BytePositionInLine ?? 0) + 1).ToString(CultureInfo.InvariantCulture);

    private string Path()
    {
        string owner = Item == NoItem ? "$" : string.Create(CultureInfo.InvariantCulture, $"$.items[{Item}]");
        return Property is null ? owner : $"{owner}.{Property}";
    }
}
