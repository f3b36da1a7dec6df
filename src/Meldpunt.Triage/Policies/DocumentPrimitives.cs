using System.Text.Json;

namespace Meldpunt.Triage.Policies;

/// <summary>The small parts that documents are written with.</summary>
internal static class DocumentPrimitives
{
    public static void Write(Utf8JsonWriter json, string name, ValueList<string> words)
    {
        json.WritePropertyName(name);
        WriteItems(json, words);
    }

    public static void WriteItems(Utf8JsonWriter json, ValueList<string> words)
    {
        json.WriteStartArray();
        foreach (string word in words) json.WriteStringValue(word);
        json.WriteEndArray();
    }

    public static void WriteSource(Utf8JsonWriter json, Citation source)
    {
        if (!source.Sections.IsEmpty) Write(json, "source", source.Sections);
        if (source.Ruling) json.WriteBoolean("ruling", true);
    }

    public static Citation ReadSource(LocatedObject place) => new(place.Words("source"), place.Flag("ruling"));

    public static void WriteList<T>(Utf8JsonWriter json, string name, ValueList<T> list, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in list)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
