using System.Text.Json;

namespace CrmOffice.WordMerge.Tests.Support;

internal static class JsonRecord
{
    public static MergeRecord Of(JsonElement json)
    {
        var record = new MergeRecord();
        foreach (var property in json.EnumerateObject())
        {
            record[property.Name] = property.Value.ValueKind switch
            {
                JsonValueKind.Number => new MergeValue.Number(property.Value.GetDecimal()),
                JsonValueKind.True or JsonValueKind.False => new MergeValue.Boolean(property.Value.GetBoolean()),
                JsonValueKind.Array => new MergeValue.Rows([.. property.Value.EnumerateArray().Select(Of)]),
                JsonValueKind.Null => null,
                _ => new MergeValue.Text(property.Value.GetString()!),
            };
        }

        return record;
    }
}
