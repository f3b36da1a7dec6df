using System.Text.Json;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage;

/// <summary>The JSON of typed reports. Their words are those of the types, so no policy is needed to read or write them.</summary>
internal static class TypedReports
{
    private static readonly ReportJson<Report, ReportItem> Json = new(
        new([FactFor<YesNoDoubt>("immediate-danger"), FactFor<YesNoDoubt>("child-concern"), FactFor<YesNo>("anonymous"), FactFor<YesNo>("searched"), FactFor<YesNo>("shared")]),
        new([FactFor<Format>("format"), FactFor<Rendering>("rendering"), FactFor<Persons>("persons"), FactFor<Nature>("nature"), FactFor<Place>("place"), FactFor<Link>("link")]),
        link: "link",
        (values, url) => new()
        {
            Url = url,
            Format = Answer<Format>(values[0]),
            Rendering = Answer<Rendering>(values[1]),
            Persons = Answer<Persons>(values[2]),
            Nature = Answer<Nature>(values[3]),
            Place = Answer<Place>(values[4]),
            Link = Answer<Link>(values[5]),
        },
        (id, items, values) => new()
        {
            Id = id,
            Items = items,
            ImmediateDanger = Answer<YesNoDoubt>(values[0]),
            ChildConcern = Answer<YesNoDoubt>(values[1]),
            Anonymous = Answer<YesNo>(values[2]),
            Searched = Answer<YesNo>(values[3]),
            Shared = Answer<YesNo>(values[4]),
        });

    /// <summary>Reads the report at the reader's position; null and a fault when it is no object.</summary>
    public static Report? Read(ref Utf8JsonReader json, JsonFaults faults) => Json.Read(ref json, faults);

    /// <summary>Reads the item at the reader's position.</summary>
    public static ReportItem ReadItem(ref Utf8JsonReader json, JsonFaults faults) => Json.ReadItem(ref json, faults);

    public static void Write(Utf8JsonWriter json, Report report)
    {
        json.WriteStartObject();
        if (report.Id is { } id) json.WriteString("id"u8, id);
        if (!report.Items.IsEmpty)
        {
            json.WriteStartArray("items"u8);
            for (int i = 0; i < report.Items.Count; i++) Write(json, ReportPreparation.Item(report, i));
            json.WriteEndArray();
        }

        Write(json, "immediateDanger"u8, report.ImmediateDanger);
        Write(json, "childConcern"u8, report.ChildConcern);
        Write(json, "anonymous"u8, report.Anonymous);
        Write(json, "searched"u8, report.Searched);
        Write(json, "shared"u8, report.Shared);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, ReportItem item)
    {
        json.WriteStartObject();
        if (item.Url is { } url) json.WriteString("url"u8, url);
        Write(json, "link"u8, item.Link);
        Write(json, "format"u8, item.Format);
        Write(json, "rendering"u8, item.Rendering);
        Write(json, "persons"u8, item.Persons);
        Write(json, "nature"u8, item.Nature);
        Write(json, "place"u8, item.Place);
        json.WriteEndObject();
    }

    private static Fact FactFor<TAnswer>(string id)
        where TAnswer : struct, Enum => new(id, ValueLists.Own(AnswersOf<TAnswer>.Words));

    // A value of 0 is unanswered; 1 is the fact's first answer.
    private static TAnswer? Answer<TAnswer>(byte value)
        where TAnswer : struct, Enum => value == 0 ? null : AnswersOf<TAnswer>.Values[value - 1];

    private static void Write<TAnswer>(Utf8JsonWriter json, ReadOnlySpan<byte> name, TAnswer? answer)
        where TAnswer : struct, Enum
    {
        if (answer is { } given) json.WriteString(name, AnswersOf<TAnswer>.Word(given));
    }
}
