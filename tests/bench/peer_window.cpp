// The peer of start_bench: opens a window of the same size, fills its software surface and presents it, once. Exits
// then, or with the argument «stay» when it is stopped.
#include <SDL.h>
#include <cstring>

int main(int count, char** words) {
  SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
  if (SDL_Init(SDL_INIT_VIDEO) != 0) return 1;
  SDL_Window* window = SDL_CreateWindow("peer", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, 1280, 720, 0);
  SDL_Surface* surface = window == nullptr ? nullptr : SDL_GetWindowSurface(window);
  if (surface == nullptr) return 1;
  SDL_FillRect(surface, nullptr, SDL_MapRGB(surface->format, 250, 247, 240));
  SDL_UpdateWindowSurface(window);
  if (count > 1 && std::strcmp(words[1], "stay") == 0) {
    SDL_Event event;
    while (SDL_WaitEvent(&event) != 0 && event.type != SDL_QUIT) continue;
  }
  SDL_DestroyWindow(window);
  SDL_Quit();
  return 0;
}
