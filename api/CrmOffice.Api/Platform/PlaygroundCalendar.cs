using System.Text.Json.Nodes;

namespace CrmOffice.Api.Platform;

/// <summary>The calendar of the playground's mailbox, in Graph's shape. It is kept in a file, so that it survives a restart.</summary>
internal sealed class PlaygroundCalendar
{
    private readonly string file;
    private readonly Lock gate = new();
    private readonly JsonArray events;

    /// <param name="file">Need not be there yet.</param>
    /// <param name="samples">What is in it before anybody has entered anything.</param>
    public PlaygroundCalendar(string file, JsonArray samples)
    {
        this.file = file;
        events = File.Exists(file) ? JsonNode.Parse(File.ReadAllText(file))!.AsArray() : samples;
    }

    /// <summary>Copies.</summary>
    public IReadOnlyList<JsonObject> Events
    {
        get
        {
            lock (gate)
            {
                return [.. events.Select(Copy)];
            }
        }
    }

    /// <summary>One transaction makes one event, as often as it is asked for.</summary>
    public JsonObject Create(JsonObject properties)
    {
        lock (gate)
        {
            var transaction = properties["transactionId"]?.GetValue<string>();
            if (transaction is not null && events.FirstOrDefault(e => e!["transactionId"]?.GetValue<string>() == transaction) is { } made)
            {
                return Copy(made);
            }

            var created = Copy(properties);
            created["id"] = $"AAMkAGEvent{Guid.NewGuid():N}";
            created["type"] = "singleInstance";
            events.Add(created);
            return Store(created);
        }
    }

    /// <returns>Null when it is gone.</returns>
    public JsonObject? Change(string id, JsonObject properties)
    {
        lock (gate)
        {
            if (Find(id) is not { } changed)
            {
                return null;
            }

            foreach (var (name, value) in properties)
            {
                changed[name] = value?.DeepClone();
            }

            return Store(changed);
        }
    }

    public void Delete(string id)
    {
        lock (gate)
        {
            if (Find(id) is { } gone)
            {
                events.Remove(gone);
                Write();
            }
        }
    }

    private static JsonObject Copy(JsonNode? node) => node!.DeepClone().AsObject();

    private JsonObject? Find(string id) => events.FirstOrDefault(e => e!["id"]!.GetValue<string>() == id)?.AsObject();

    private JsonObject Store(JsonObject changed)
    {
        changed["changeKey"] = Guid.NewGuid().ToString("N");
        Write();
        return Copy(changed);
    }

    private void Write()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, events.ToJsonString());
    }
}
