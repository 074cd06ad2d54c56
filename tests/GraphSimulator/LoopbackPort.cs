using System.Net;
using System.Net.Sockets;

namespace CrmOffice.SimulatedGraph;

/// <summary>A port for a server whose address must be known before it starts.</summary>
public static class LoopbackPort
{
    /// <summary>Below the ports that systems give to outgoing connections, so that none of them takes it before, or while, the server is down.</summary>
    public static int Free()
    {
        while (true)
        {
            using var listener = new TcpListener(IPAddress.Loopback, Random.Shared.Next(20_000, 32_000));
            try
            {
                listener.Start();
                return ((IPEndPoint)listener.LocalEndpoint).Port;
            }
            catch (SocketException)
            {
                // Somebody has it; another one.
            }
        }
    }
}
